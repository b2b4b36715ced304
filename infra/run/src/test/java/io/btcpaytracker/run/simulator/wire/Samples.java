package io.btcpaytracker.run.simulator.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies as BTCPay's own classes write them: the golden files of the source. */
final class Samples {
  private static final Path FOLDER = Path.of("../../sources/src/test/resources/btcpay");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Samples() {}

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new AssertionError("no sample " + name, e);
    }
  }

  static ObjectNode read(String name) {
    return (ObjectNode) JSON.readTree(bytes(name));
  }

  static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text);
  }

  /** The values of a sample as the simulator would hold them, with nothing left of its order. */
  static WebhookEvent event(String name, String... own) {
    ObjectNode body = read(name);
    ObjectNode ownFields = body.objectNode();
    for (String field : own) {
      ownFields.set(field, body.get(field));
    }
    return new WebhookEvent(
        body.get("type").asString(),
        body.get("webhookId").asString(),
        body.get("originalDeliveryId").asString(),
        Instant.ofEpochSecond(body.get("timestamp").asLong()),
        body.get("storeId").asString(),
        body.get("invoiceId").asString(),
        ownFields,
        (ObjectNode) body.get("metadata"));
  }
}
