package io.btcpaytracker.sources.btcpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.ReadingText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in whatever field: what comes out of the reader can be stored, or is a reason.
 */
class BtcpayStorableTest {
  private static final Pattern VALUE = Pattern.compile("(?<=\": )(\"[^\"]*\"|[^\\s,{\\[]+)");

  private static final List<String> NASTY =
      List.of(
          "null",
          "true",
          "-1",
          "1e1000000",
          "-1e-999999999",
          "1e99999999999",
          "9".repeat(64),
          "9".repeat(65),
          "[]",
          "{}",
          "[[[[]]]]",
          "\"\"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"a\\udc00\\ud800b\"",
          "\"../../etc/passwd\"",
          "\"__test__x__test__\"",
          "\"1e1000000\"",
          "\"\\r\\nX-Injected: 1\"",
          "\"" + "x".repeat(5_000) + "\"",
          "\"" + "😀".repeat(3_000) + "\"");

  @Test
  void everyReadingCanBeStored() {
    for (GoldenBody golden : GoldenBody.all()) {
      for (String nasty : NASTY) {
        for (String body : withEachValueReplaced(new String(golden.bytes(), UTF_8), nasty)) {
          Reading reading = new BtcpaySource().read(body.getBytes(UTF_8));

          assertStorable(ReadingText.of(reading), golden + " with " + nasty);
        }
      }
    }
  }

  private static List<String> withEachValueReplaced(String body, String value) {
    List<String> bodies = new ArrayList<>();
    Matcher matcher = VALUE.matcher(body);
    while (matcher.find()) {
      bodies.add(body.substring(0, matcher.start()) + value + body.substring(matcher.end()));
    }
    return bodies;
  }

  private static void assertStorable(String text, String what) {
    boolean isStorable =
        text.length() < 10_000
            && UTF_8.newEncoder().canEncode(text)
            && text.lines().count() < 30
            && text.chars().noneMatch(c -> c == 0);
    assertThat(isStorable).as(what + " tells " + text).isTrue();
  }
}
