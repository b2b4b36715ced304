package io.btcpaytracker.dashboard.feed;

import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a connection sends us, piece by piece, within bounds. A buffer for the longest message would
 * be the greater part of what a connection costs, and most never send a second message.
 */
final class Inbox {
  private final MessageRate rate;
  private final long charactersMax;
  private final JsonMapper json;
  private String begun = "";

  Inbox(FeedProperties settings, JsonMapper json, InstantSource clock) {
    rate = new MessageRate(settings.messagesPerSecond(), clock);
    charactersMax = settings.messageSize().toBytes();
    this.json = json;
  }

  /** What a piece came to. */
  sealed interface Taken {}

  /** The message goes on. */
  record Unfinished() implements Taken {}

  record Asked(Subscription subscription) implements Taken {}

  record Refused(Farewell why) implements Taken {}

  /** Takes the pieces of messages in the order they came. */
  Taken take(String piece, boolean last) {
    String message = begun + piece;
    begun = "";
    if (message.length() > charactersMax) {
      return new Refused(Farewell.MESSAGE_TOO_BIG);
    }
    if (!last) {
      begun = message;
      return new Unfinished();
    }
    if (!rate.admits()) {
      return new Refused(Farewell.TOO_MANY_MESSAGES);
    }
    Optional<Subscription> subscription = Subscription.parse(message, json);
    return subscription.<Taken>map(Asked::new).orElse(new Refused(Farewell.BAD_MESSAGE));
  }
}
