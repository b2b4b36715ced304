package io.btcpaytracker.sources.btcpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.PersonalData;
import io.btcpaytracker.sources.PersonalData.Buyer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final Buyer NOBODY =
      new Buyer(null, null, null, null, null, null, null, null, null);

  @Test
  void theBuyerStandsInTheMetadata() {
    PersonalData told =
        personalDataIn(GoldenBody.named("InvoiceCreated.json").bytes()).orElseThrow();

    assertThat(told.buyer())
        .isEqualTo(
            new Buyer(
                "satoshi@example.com",
                "Satoshi Nakamoto",
                null,
                null,
                null,
                null,
                null,
                "8001",
                "CH"));
    assertThat(told.metadata())
        .startsWith("{\"orderId\":\"1042\",")
        .contains("\"taxIncluded\":1.79");
    assertThat(told.note()).isNull();
  }

  @Test
  void everyFieldOfTheBuyerIsRead() {
    PersonalData told =
        personalDataIn(
                """
                {"buyerEmail": "e", "buyerName": "n", "buyerPhone": 41, "buyerAddress1": "a1",
                "buyerAddress2": "a2", "buyerCity": "c", "buyerState": "s", "buyerZip": "z",
                "buyerCountry": "CH"}\
                """)
            .orElseThrow();

    assertThat(told.buyer()).isEqualTo(new Buyer("e", "n", "41", "a1", "a2", "c", "s", "z", "CH"));
  }

  @Test
  void emptyMetadataTellsOfNobody() {
    assertThat(personalDataIn("{}")).contains(new PersonalData(NOBODY, "{}", null));
  }

  @Test
  void metadataThatIsNoObjectTellsNothing() {
    assertThat(personalDataIn("null")).isEmpty();
    assertThat(personalDataIn("\"text\"")).isEmpty();
    assertThat(personalDataIn("[]")).isEmpty();
    assertThat(personalDataIn("{\"type\": \"x\"}".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void aBuyerOfAnotherShapeIsNobody() {
    PersonalData told = personalDataIn("{\"buyerEmail\": {\"a\": 1}}").orElseThrow();

    assertThat(told.buyer()).isEqualTo(NOBODY);
    assertThat(told.metadata()).isEqualTo("{\"buyerEmail\":{\"a\":1}}");
  }

  @Test
  void whatNoDatabaseTakesIsReplaced() {
    PersonalData told =
        personalDataIn(
                """
                {"a\\u0000": "b\\u0000c", "half": "\\ud800", "far": 1e1000000, "near": -1e-999999,
                "list": [true, null, 1.50, 12345678901234567890123]}\
                """)
            .orElseThrow();

    assertThat(told.metadata())
        .isEqualTo(
            "{\"a\":\"bc\",\"half\":\"\uFFFD\",\"far\":\"1E+1000000\",\"near\":\"-1E-999999\","
                + "\"list\":[true,null,1.50,12345678901234567890123]}");
  }

  @Test
  void metadataBeyondTheBoundIsLeftOutAndSaysSoButTheBuyerIsKept() {
    String most =
        "x".repeat(People.METADATA_CHARS_MAX - "{\"buyerName\":\"Ann\",\"a\":\"\"}".length());

    PersonalData fits = personalDataIn(withBuyer(most)).orElseThrow();
    PersonalData tooLong = personalDataIn(withBuyer(most + "x")).orElseThrow();

    assertThat(fits.metadata()).hasSize(People.METADATA_CHARS_MAX);
    assertThat(tooLong.metadata()).isNull();
    assertThat(tooLong.note()).contains("65537 characters").contains("at most 65536");
    assertThat(tooLong.buyer().name()).isEqualTo("Ann");
  }

  private static String withBuyer(String text) {
    return "{\"buyerName\":\"Ann\",\"a\":\"%s\"}".formatted(text);
  }

  private static Optional<PersonalData> personalDataIn(String metadata) {
    return personalDataIn("{\"metadata\": %s}".formatted(metadata).getBytes(UTF_8));
  }

  private static Optional<PersonalData> personalDataIn(byte[] body) {
    try {
      return People.in(StrictJson.objectIn(body));
    } catch (UnreadableBody e) {
      throw new AssertionError(e);
    }
  }
}
