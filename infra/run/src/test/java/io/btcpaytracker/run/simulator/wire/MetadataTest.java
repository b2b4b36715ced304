package io.btcpaytracker.run.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class MetadataTest {

  @ParameterizedTest
  @CsvSource({
    "InvoiceCreated.json, InvoiceSettled.json",
    "variants/InvoiceCreated.pos.json, variants/InvoiceSettled.pos.jsonb-order.json",
  })
  void afterTheDatabaseItLooksAsInTheRealLaterEvents(String created, String later) {
    Metadata metadata = Metadata.of((ObjectNode) Samples.read(created).get("metadata"));

    assertThat(text(metadata.asStored()))
        .isEqualTo(text((ObjectNode) Samples.read(later).get("metadata")));
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5, 1.5",
    "2.0, 2.0, 2.0",
    "-3, -3, -3",
    "0e0, 0.0, 0.0",
    "0.1234567890123456789, 0.12345678901234568, 0.12345678901234568",
    "1e-8, 1E-08, 1E-08",
    "0.0001, 0.0001, 0.0001",
    "0.00001, 1E-05, 1E-05",
    "123456789012345678901234567890, 123456789012345678901234567890, 123456789012345678901234567890",
    "6.02e23, 6.02E+23, 602000000000000000000000",
    "123456789012345.5, 123456789012345.5, 123456789012345.5",
    "1234567890123456.5, 1.2345678901234565E+15, 1.2345678901234565E+15",
  })
  void numbersPassThroughADouble(String sent, String created, String later) {
    Metadata metadata = Metadata.of(Samples.json("{\"n\":%s}".formatted(sent)));

    assertThat(text(metadata.asGiven())).isEqualTo("{\n  \"n\": %s\n}".formatted(created));
    assertThat(text(metadata.asStored())).isEqualTo("{\n  \"n\": %s\n}".formatted(later));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-23T09:45:12Z, 1784799912",
    "2026-07-23T11:45:12.345+02:00, 1784799912",
    "1955-11-05T06:00:00Z, 0",
    "2026-07-23, '\"2026-07-23\"'",
    "2026-06-31T00:00:00Z, '\"2026-06-31T00:00:00Z\"'",
  })
  void dateTimesBecomeUnixSecondsAndDatesStay(String sent, String written) {
    Metadata metadata = Metadata.of(Samples.json("{\"at\":\"%s\"}".formatted(sent)));

    assertThat(text(metadata.asGiven())).isEqualTo("{\n  \"at\": %s\n}".formatted(written));
  }

  @Test
  void keysAreSortedByBytesAndNotByLetters() {
    Metadata metadata = Metadata.of(Samples.json("{\"zz\":1,\"é\":2,\"b\":3,\"B\":4,\"aaa\":[]}"));

    assertThat(metadata.asStored().propertyNames()).containsExactly("B", "b", "zz", "é", "aaa");
  }

  private static String text(ObjectNode node) {
    return new String(JsonText.bytes(node), UTF_8);
  }
}
