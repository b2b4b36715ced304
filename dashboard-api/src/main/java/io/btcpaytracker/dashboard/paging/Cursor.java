package io.btcpaytracker.dashboard.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.rest.Parameters;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, and which way to go on from there. Its text is opaque to clients.
 *
 * @param order name of the list's order
 * @param backward towards the start of the list
 * @param place what the row there is ordered by
 */
public record Cursor(String order, boolean backward, List<String> place) {
  private static final String SEPARATOR = "\n";
  private static final String FORWARD_MARK = "2+";
  private static final String BACKWARD_MARK = "2-";
  private static final int TEXT_MAX = 1_200;

  public Cursor {
    place = List.copyOf(place);
  }

  /**
   * Reads the cursor of a request.
   *
   * @return empty when none was given: the first page
   */
  public static Optional<Cursor> parse(@Nullable String text, Keyset order) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(decode(text, order));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
      throw Parameters.refused(
          "cursor", text, "'next' or 'previous' of an earlier page of this list in this order");
    }
  }

  private static Cursor decode(String text, Keyset order) {
    if (text.length() > TEXT_MAX) {
      throw new IllegalArgumentException("too long");
    }
    String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
    List<String> fields = List.of(plain.split(SEPARATOR, -1));
    if (fields.size() < 2 || !fields.get(1).equals(order.name()) || !isOurs(fields.getFirst())) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    List<String> place = fields.subList(2, fields.size());
    order.parameters(place);
    return new Cursor(order.name(), fields.getFirst().equals(BACKWARD_MARK), place);
  }

  private static boolean isOurs(String mark) {
    return mark.equals(FORWARD_MARK) || mark.equals(BACKWARD_MARK);
  }

  /** base64url. */
  public String text() {
    String plain =
        String.join(
            SEPARATOR,
            backward ? BACKWARD_MARK : FORWARD_MARK,
            order,
            String.join(SEPARATOR, place));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }
}
