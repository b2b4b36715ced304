package io.btcpaytracker.dashboard.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import io.btcpaytracker.schemas.ReleasedSchema;
import io.btcpaytracker.schemas.ReleasedSchemas;
import io.btcpaytracker.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The released schemas where tools look for them: the read-only paths of the Confluent registry. A
 * topic's values are the subject {@code <topic>-value}.
 */
@RestController
class RegistryController {
  private static final String LATEST = "latest";

  /** Record type of each topic whose values are Avro. */
  private static final Map<String, String> SUBJECTS =
      new TreeMap<>(
          Map.of(
              Topics.INVOICE_EVENTS + "-value", "InvoiceEvent",
              Topics.STORE_EVENTS + "-value", "InvoiceEvent",
              Topics.INVOICE_STATES + "-value", "InvoiceState",
              Topics.REJECTED_DELIVERIES + "-value", "RejectedDelivery"));

  record SchemaText(String schema) {}

  record SubjectVersion(String subject, int version, int id, String schema) {}

  @GetMapping("/schemas/ids/{id}")
  SchemaText byId(@PathVariable String id) {
    return ReleasedSchemas.all().stream()
        .filter(released -> Integer.toString(released.id()).equals(id))
        .map(released -> new SchemaText(text(released)))
        .findFirst()
        .orElseThrow(() -> unknown("schema id", id, ids()));
  }

  @GetMapping("/subjects")
  List<String> subjects() {
    return List.copyOf(SUBJECTS.keySet());
  }

  @GetMapping("/subjects/{subject}/versions")
  List<Integer> versions(@PathVariable String subject) {
    return of(subject).stream().map(ReleasedSchema::version).toList();
  }

  @GetMapping("/subjects/{subject}/versions/{version}")
  SubjectVersion version(@PathVariable String subject, @PathVariable String version) {
    List<ReleasedSchema> released = of(subject);
    return released.stream()
        .filter(r -> version.equals(LATEST) || Integer.toString(r.version()).equals(version))
        .reduce((_, newer) -> newer)
        .map(r -> new SubjectVersion(subject, r.version(), r.id(), text(r)))
        .orElseThrow(() -> unknown("version", version, versions(subject)));
  }

  private static List<ReleasedSchema> of(String subject) {
    String type = SUBJECTS.get(subject);
    if (type == null) {
      throw unknown("subject", subject, List.copyOf(SUBJECTS.keySet()));
    }
    return ReleasedSchemas.all().stream().filter(r -> r.subject().equals(type)).toList();
  }

  private static List<Integer> ids() {
    return ReleasedSchemas.all().stream().map(ReleasedSchema::id).toList();
  }

  private static String text(ReleasedSchema released) {
    return new String(ReleasedSchemas.fileOf(released), UTF_8);
  }

  private static ProblemException unknown(String what, String value, List<?> expected) {
    return new ProblemException(
        ProblemKind.NOT_FOUND,
        "The %s '%s' is unknown (expected one of %s). Ask for one of those."
            .formatted(what, value, expected));
  }
}
