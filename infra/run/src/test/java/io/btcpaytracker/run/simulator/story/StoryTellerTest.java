package io.btcpaytracker.run.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.life.Announcement;
import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.run.simulator.life.InvoiceLife;
import io.btcpaytracker.run.simulator.life.Turn;
import io.btcpaytracker.run.simulator.shop.HighStreet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTellerTest {
  private static final Instant OPENED = Instant.parse("2026-07-23T10:00:00.5Z");
  private static final int STORIES = 200;

  @Test
  void theSameSeedTellsTheSameStoriesWhateverWasToldBefore() {
    StoryTeller one = teller(7, Mix.everyday());
    StoryTeller other = teller(7, Mix.everyday());
    LongStream.range(0, 50).forEach(n -> one.story(n, OPENED));

    Story expected = other.story(30, OPENED);
    Story told = one.story(30, OPENED);

    assertThat(told.invoice()).isEqualTo(expected.invoice());
    assertThat(told.steps()).isEqualTo(expected.steps());
    assertThat(told.dice().id(16)).isEqualTo(expected.dice().id(16));
  }

  @Test
  void anotherSeedTellsOthers() {
    assertThat(teller(7, Mix.everyday()).story(3, OPENED).invoice().id())
        .isNotEqualTo(teller(8, Mix.everyday()).story(3, OPENED).invoice().id());
  }

  @ParameterizedTest
  @EnumSource
  void eachOutcomeSendsAsManyWebhooksAsItSays(Outcome outcome) {
    for (Played played : play(outcome)) {
      assertThat(played.types()).as("%s", played).hasSize(outcome.webhooks());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHTNING, Settled/None",
    "ON_CHAIN, Settled/None",
    "UNPAID, Expired/None",
    "TWO_PAYMENTS, Settled/None",
    "OVERPAID, Settled/PaidOver",
    "PARTIAL, Expired/PaidPartial",
    "LATE, Expired/PaidLate",
    "REST_LATE, Expired/PaidLate",
    "UNCONFIRMED, Invalid/None",
    "REPLACED, Expired/None",
    "MARKED_SETTLED, Settled/Marked",
    "MARKED_INVALID, Invalid/Marked",
    "CHANGED_MIND, Settled/Marked",
    "PAID_AGAIN, Settled/None",
    "REFUNDED, Settled/None",
  })
  void eachOutcomeEndsAsItsNameSays(Outcome outcome, String end) {
    assertThat(play(outcome)).allSatisfy(played -> assertThat(played.end()).isEqualTo(end));
  }

  @Test
  void whatTwoPaymentsLeaveAfterFeesIsExactlyWhatWasDueOnChain() {
    for (Played played : play(Outcome.TWO_PAYMENTS)) {
      assertThat(played.invoice().payments()).hasSize(2);
      assertThat(played.invoice().payments().getLast().fee()).isPositive();
    }
  }

  @Test
  void theMixIsMetOnAverage() {
    StoryTeller teller = teller(1, Mix.everyday());

    double webhooks =
        LongStream.range(0, 5_000)
            .mapToInt(n -> teller.story(n, OPENED).outcome().webhooks())
            .average()
            .orElseThrow();

    assertThat(webhooks)
        .isBetween(
            Mix.everyday().webhooksPerInvoice() * 0.95, Mix.everyday().webhooksPerInvoice() * 1.05);
  }

  private record Played(Invoice invoice, List<String> types) {
    String end() {
      return invoice.status() + "/" + invoice.additionalStatus();
    }
  }

  private static List<Played> play(Outcome outcome) {
    StoryTeller teller = teller(42, Mix.of(outcome));
    return LongStream.range(0, STORIES).mapToObj(n -> play(teller.story(n, OPENED))).toList();
  }

  private static Played play(Story story) {
    List<Announcement> told = new ArrayList<>(InvoiceLife.open(story.invoice()).told());
    Invoice invoice = story.invoice();
    for (Step step : story.steps()) {
      Turn turn = InvoiceLife.after(invoice, step.happening(), OPENED.plus(step.after()));
      told.addAll(turn.told());
      invoice = turn.invoice();
    }
    return new Played(invoice, told.stream().map(Announcement::type).toList());
  }

  private static StoryTeller teller(long seed, Mix mix) {
    return new StoryTeller(seed, HighStreet.shops(8), mix);
  }
}
