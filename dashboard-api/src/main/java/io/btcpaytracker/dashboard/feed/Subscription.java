package io.btcpaytracker.dashboard.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a viewer asks for.
 *
 * @param cursor where to resume; empty for "from now on", or to go on where it is
 */
record Subscription(Optional<String> cursor, Filter filter) {
  private static final String KIND = "subscribe";

  /** The client's message as it stands. */
  private record Message(
      @Nullable String kind,
      @Nullable String cursor,
      @Nullable List<String> stores,
      @Nullable List<String> types) {}

  /** The same place, and only what both admit. */
  Subscription within(Filter allowed) {
    return new Subscription(cursor, filter.and(allowed));
  }

  /** Empty when the text is not a subscribe message. */
  static Optional<Subscription> parse(String text, JsonMapper json) {
    try {
      Message message = json.readValue(text, Message.class);
      return message != null && KIND.equals(message.kind())
          ? Optional.of(new Subscription(Optional.ofNullable(message.cursor()), filter(message)))
          : Optional.empty();
    } catch (JacksonException | NullPointerException _) {
      // Set.copyOf refuses a null among the names.
      return Optional.empty();
    }
  }

  private static Filter filter(Message message) {
    return new Filter(
        Optional.ofNullable(message.stores()).map(Set::copyOf),
        Optional.ofNullable(message.types()).map(Set::copyOf));
  }
}
