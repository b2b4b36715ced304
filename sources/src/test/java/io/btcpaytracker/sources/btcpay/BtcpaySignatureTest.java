package io.btcpaytracker.sources.btcpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.Verdict;
import io.btcpaytracker.sources.Verdict.Forged;
import io.btcpaytracker.sources.Verdict.Genuine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected signatures were made by openssl, not by us. */
class BtcpaySignatureTest {
  private static final String SECRET = "2tvkWz7MhXxQ3f9cUeJpR6bAyLdN";
  private static final byte[] BODY = GoldenBody.named("InvoiceSettled.json").bytes();
  private static final String HEX =
      "ea13e7171d257ae961a24e22d97c775b93c8901742fe6aa466cc52e27ef308b2";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      files = "src/test/resources/btcpay/vectors.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void whatBtcpaySignedIsGenuine(String file, String secret, String header) {
    byte[] body = GoldenBody.named(file).bytes();

    assertThat(verify(body, secret, header)).isEqualTo(new Genuine());
    assertThat(BtcpaySignature.sign(body, new Secret(secret))).isEqualTo(header);
  }

  @ParameterizedTest(name = "{4}")
  @CsvFileSource(
      files = "src/test/resources/btcpay/vectors-negative.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void whatBtcpayWouldNotSignIsForged(
      String file, String secret, String header, String expected, String why) {
    assertThat(expected).isEqualTo("reject");
    assertThat(verify(GoldenBody.named(file).bytes(), secret, header))
        .as(why)
        .isInstanceOf(Forged.class);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      textBlock =
          """
          '  kept as typed  '|6883536a034b8c5f930d5333442ef841bd774b3e7882eee1a9d793be72a7eadc
          '  blanks and\tä₿ kept '|9f532adb1682ee9a2ebe91b3ff4e8f594c28c322e946eeb73d6f3ef59f2f532a
          """)
  void theSecretIsUsedAsTyped(String secret, String hex) {
    assertThat(verify(BODY, secret, "sha256=" + hex)).isEqualTo(new Genuine());
    assertThat(verify(BODY, secret.strip(), "sha256=" + hex)).isInstanceOf(Forged.class);
  }

  @Test
  void aSecretLongerThanABlockOfTheHashIsFine() {
    String hex = "ba104303c83d7d60a65f534f47bdd24a0c8cf141e96f20316b28cec595fcb6db";

    assertThat(verify(BODY, "k".repeat(100), "sha256=" + hex)).isEqualTo(new Genuine());
  }

  @Test
  void hexDigitsCountInEitherCase() {
    assertThat(verify(BODY, SECRET, "sha256=" + HEX.toUpperCase(Locale.ROOT)))
        .isEqualTo(new Genuine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "sha256=", "SHA256=%s", "sha256=%s0", "sha256=%s,sha256=%s"})
  void anyOtherFormIsForged(String form) {
    String header = form.replace("%s", HEX);

    assertThat(verify(BODY, SECRET, header))
        .isEqualTo(new Forged("BTCPay-Sig is malformed (expected sha256= and 64 hex digits)"));
  }

  @Test
  void aDigitThatIsNoneOfAsciiIsForged() {
    String arabicZero = "sha256=" + HEX.replace('0', '\u0660');

    assertThat(verify(BODY, SECRET, arabicZero)).isInstanceOf(Forged.class);
  }

  @Test
  void theSameSignatureTwiceIsForged() {
    Delivery twice =
        new Delivery(Map.of("btcpay-sig", List.of("sha256=" + HEX, "sha256=" + HEX)), BODY);

    assertThat(BtcpaySignature.verify(twice, List.of(new Secret(SECRET))))
        .isEqualTo(new Forged("BTCPay-Sig stands 2 times in the request (expected once)"));
  }

  @Test
  void anEmptyBodyHasASignatureLikeAnyOther() {
    byte[] nothing = "".getBytes(UTF_8);
    String header = BtcpaySignature.sign(nothing, new Secret(SECRET));

    assertThat(verify(nothing, SECRET, header)).isEqualTo(new Genuine());
  }

  private static Verdict verify(byte[] body, String secret, String header) {
    Delivery delivery = new Delivery(Map.of("btcpay-sig", List.of(header)), body);
    return BtcpaySignature.verify(delivery, List.of(new Secret(secret)));
  }
}
