package io.btcpaytracker.sources.btcpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from bytes that anybody with a secret may have written: one object in UTF-8, each key once,
 * within limits. Two readers of the same bytes must never see two different things, hence the
 * strictness.
 */
final class StrictJson {
  static final int DEPTH_MAX = 64;
  static final int TOKENS_MAX = 50_000;
  static final int STRING_CHARS_MAX = 256 * 1024;
  static final int NUMBER_DIGITS_MAX = 64;

  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Names are not kept between bodies, so what one sender writes never touches the next reading.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxTokenCount(TOKENS_MAX)
                  .maxStringLength(STRING_CHARS_MAX)
                  .maxNumberLength(NUMBER_DIGITS_MAX)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  static JsonObject objectIn(byte[] body) throws UnreadableBody {
    JsonNode root = parse(textOf(body));
    if (!root.isObject()) {
      throw new UnreadableBody("body is no JSON object (expected an event in { })");
    }
    return new JsonObject("", root);
  }

  /** Decodes before parsing: the parser would guess other encodings and let broken UTF-8 pass. */
  private static String textOf(byte[] body) throws UnreadableBody {
    // Quick, and puts this character wherever it can't read on; nobody writes it otherwise.
    String text = new String(body, UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(body);
    }
    if (text.startsWith("\uFEFF")) {
      throw new UnreadableBody("body starts with a byte order mark (expected JSON in plain UTF-8)");
    }
    return text;
  }

  private static void requireUtf8(byte[] body) throws UnreadableBody {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw new UnreadableBody("body is no UTF-8 (expected JSON in UTF-8)");
    }
  }

  private static JsonNode parse(String text) throws UnreadableBody {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableBody(whatIsWrong(e) + at(e.getLocation()));
    } catch (NumberFormatException _) {
      // Jackson lets this one out unwrapped, for exponents no BigDecimal can hold: 1e99999999999.
      throw new UnreadableBody(
          "body has a number beyond any decimal (expected a smaller exponent)");
    }
  }

  /** In our words: the parser's own quote the body, which may hold personal data. */
  private static String whatIsWrong(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "body is beyond our limits (depth %d, %d tokens, texts of %d characters, numbers of %d digits)"
          .formatted(DEPTH_MAX, TOKENS_MAX, STRING_CHARS_MAX, NUMBER_DIGITS_MAX);
    }
    return e.getOriginalMessage().startsWith("Duplicate")
        ? "body has a key twice in one object (expected each once)"
        : "body is no JSON (expected one object and nothing after it)";
  }

  /** Limits are noticed by parts of the parser that do not know where they are. */
  private static String at(@Nullable TokenStreamLocation place) {
    return place == null
        ? ""
        : ", line %d column %d".formatted(place.getLineNr(), place.getColumnNr());
  }
}
