package io.btcpaytracker.schemas;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {

  static List<ReleasedSchema> all() {
    return ReleasedSchemas.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aReleasedFileNeverChanges(ReleasedSchema released) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(ReleasedSchemas.fileOf(released));

    assertThat(HexFormat.of().formatHex(digest))
        .as("%s is released; put the change into a new version with a new id", released.file())
        .isEqualTo(released.sha256());
  }

  @Test
  void everySchemaFileIsReleasedAndIdsAreUnique() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/avro"))) {
      List<String> schemaFiles =
          files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".avsc")).toList();

      assertThat(all()).extracting(ReleasedSchema::file).hasSameElementsAs(schemaFiles);
    }
    assertThat(all()).extracting(ReleasedSchema::id).doesNotHaveDuplicates();
    assertThat(all()).allMatch(released -> released.schema().getName().equals(released.subject()));
  }

  @Test
  void everyVersionReadsEveryOther() {
    var bySubject = all().stream().collect(groupingBy(ReleasedSchema::subject));

    bySubject.forEach((subject, versions) ->
        forEachPair(
            versions,
            (reader, writer) ->
                assertThat(compatibility(reader.schema(), writer.schema()))
                    .as("%s v%d reads v%d", subject, reader.version(), writer.version())
                    .isEqualTo(SchemaCompatibilityType.COMPATIBLE)));
  }

  @Test
  void theGateNoticesAFieldWithoutDefault() {
    Schema before = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
    Schema after =
        SchemaBuilder.record("R").fields().requiredString("a").requiredString("b").endRecord();

    assertThat(compatibility(after, before)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    assertThat(compatibility(before, after)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFieldAndTypeIsDocumented(ReleasedSchema released) {
    assertDocumented(released.schema(), new HashSet<>());
  }

  @Test
  void anUnreleasedSchemaIsRefused() {
    Schema unreleased = SchemaBuilder.record("Unreleased").fields().endRecord();

    assertThatThrownBy(() -> ReleasedSchemas.idOf(unreleased))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("Unreleased")
        .hasMessageContaining("released.tsv");
  }

  @Test
  void idsStayWhatTheyWere() {
    assertThat(ReleasedSchemas.idOf(InvoiceEvent.getClassSchema())).isEqualTo(4);
    assertThat(ReleasedSchemas.byId(1).getName()).isEqualTo("InvoiceEvent");
    assertThat(ReleasedSchemas.byId(2).getName()).isEqualTo("InvoiceState");
    assertThat(ReleasedSchemas.byId(3).getName()).isEqualTo("RejectedDelivery");
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }

  private static <T> void forEachPair(List<T> items, BiConsumer<T, T> check) {
    items.forEach(a -> items.forEach(b -> check.accept(a, b)));
  }

  private static void assertDocumented(Schema schema, Set<String> seen) {
    switch (schema.getType()) {
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
          for (Schema.Field field : schema.getFields()) {
            assertThat(field.doc()).as("%s.%s", schema.getName(), field.name()).isNotBlank();
            assertDocumented(field.schema(), seen);
          }
        }
      }
      case ENUM -> assertThat(schema.getEnumDefault()).as(schema.getFullName()).isNotNull();
      case ARRAY -> assertDocumented(schema.getElementType(), seen);
      case MAP -> assertDocumented(schema.getValueType(), seen);
      case UNION -> schema.getTypes().forEach(branch -> assertDocumented(branch, seen));
      default -> {
        // Primitive types carry no documentation of their own.
      }
    }
  }
}
