package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

class InboxTest {
  private static final String SUBSCRIBE = "{\"kind\":\"subscribe\"}";

  private final FeedProperties settings =
      new Binder(new MapConfigurationPropertySource())
          .bindOrCreate("tracker.feed", FeedProperties.class);
  private final Inbox inbox = new Inbox(settings, JsonMapper.shared(), () -> Instant.EPOCH);

  @Test
  void piecesMakeAMessage() {
    assertThat(inbox.take(SUBSCRIBE.substring(0, 5), false)).isEqualTo(new Inbox.Unfinished());
    assertThat(inbox.take(SUBSCRIBE.substring(5), true))
        .isEqualTo(new Inbox.Asked(new Subscription(Optional.empty(), Filter.ALL)));
    assertThat(inbox.take(SUBSCRIBE, true)).isInstanceOf(Inbox.Asked.class);
  }

  @Test
  void aMessageIsTooBigAsSoonAsItsPiecesAre() {
    String most = " ".repeat(4_096 - SUBSCRIBE.length());

    assertThat(inbox.take(most, false)).isEqualTo(new Inbox.Unfinished());
    assertThat(inbox.take(SUBSCRIBE, true)).isInstanceOf(Inbox.Asked.class);
    assertThat(inbox.take(most + SUBSCRIBE, false)).isEqualTo(new Inbox.Unfinished());
    assertThat(inbox.take(" ", false)).isEqualTo(new Inbox.Refused(Farewell.MESSAGE_TOO_BIG));
  }

  @Test
  void whatIsNoSubscriptionIsRefused() {
    assertThat(inbox.take("{}", true)).isEqualTo(new Inbox.Refused(Farewell.BAD_MESSAGE));
  }

  @Test
  void moreMessagesThanAllowedAreRefused() {
    for (int i = 0; i < settings.messagesPerSecond(); i++) {
      assertThat(inbox.take(SUBSCRIBE, true)).isInstanceOf(Inbox.Asked.class);
    }

    assertThat(inbox.take(SUBSCRIBE, true))
        .isEqualTo(new Inbox.Refused(Farewell.TOO_MANY_MESSAGES));
  }
}
