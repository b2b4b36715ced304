package io.btcpaytracker.gateway.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHeadersTest {

  @ParameterizedTest
  @CsvSource({
    "sha256=0123456789abcdef, sha256=01234567...",
    "0123456789abcdef, 01234567...",
    "sha256=0123, ***",
    "a secret pasted by mistake, ***"
  })
  void ofASignatureAPreviewIsKept(String value, String kept) {
    assertThat(SafeHeaders.of(Map.of("btcpay-sig", List.of(value))))
        .containsEntry("btcpay-sig", kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"authorization", "proxy-authorization", "cookie", "x-auth-token", "x-api-key"})
  void whatOpensADoorIsMasked(String name) {
    assertThat(SafeHeaders.of(Map.of(name, List.of("canary")))).containsEntry(name, "***");
  }

  @Test
  void valuesAreCutAndPrintable() {
    Map<String, String> safe =
        SafeHeaders.of(
            Map.of("x-long", List.of("a\nb" + "c".repeat(1000)), "x-two", List.of("1", "2")));

    assertThat(safe.get("x-long")).hasSize(256).startsWith("a?bc");
    assertThat(safe).containsEntry("x-two", "1, 2");
  }

  @Test
  void thereAreNotTooMany() {
    Map<String, List<String>> many =
        IntStream.range(0, 100)
            .boxed()
            .collect(Collectors.toMap(i -> "x-" + i, i -> List.of("v" + i)));

    assertThat(SafeHeaders.of(many)).hasSize(32);
  }
}
