package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.Life.CREATED;
import static io.btcpaytracker.fold.invoice.Life.EXPIRED;
import static io.btcpaytracker.fold.invoice.Life.EXPIRED_PARTLY_PAID;
import static io.btcpaytracker.fold.invoice.Life.INVALID;
import static io.btcpaytracker.fold.invoice.Life.MARKED_INVALID;
import static io.btcpaytracker.fold.invoice.Life.MARKED_SETTLED;
import static io.btcpaytracker.fold.invoice.Life.PAID_LATE;
import static io.btcpaytracker.fold.invoice.Life.PAID_PARTIAL;
import static io.btcpaytracker.fold.invoice.Life.PROCESSING;
import static io.btcpaytracker.fold.invoice.Life.PROCESSING_OVERPAID;
import static io.btcpaytracker.fold.invoice.Life.SETTLED;
import static io.btcpaytracker.fold.invoice.Life.SETTLED_OVERPAID;
import static io.btcpaytracker.fold.invoice.Life.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.invoice.Outcome.Moved;
import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.RefundOffered;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state meets every fact told one second later. */
class InvoiceTableTest {
  private static final Map<String, InvoiceFact> FACTS =
      Map.ofEntries(
          Map.entry("Created", CREATED),
          Map.entry("Seen", Life.seen("p")),
          Map.entry("SeenLate", Life.seenLate("p")),
          Map.entry("PaymentSettled", Life.settled("p")),
          Map.entry("Processing", PROCESSING),
          Map.entry("Processing+", PROCESSING_OVERPAID),
          Map.entry("Settled", SETTLED),
          Map.entry("Settled+", SETTLED_OVERPAID),
          Map.entry("SettledByHand", MARKED_SETTLED),
          Map.entry("Expired", EXPIRED),
          Map.entry("ExpiredPartly", EXPIRED_PARTLY_PAID),
          Map.entry("PaidPartial", PAID_PARTIAL),
          Map.entry("PaidLate", PAID_LATE),
          Map.entry("Invalid", INVALID),
          Map.entry("InvalidByHand", MARKED_INVALID),
          Map.entry("Refund", new RefundOffered("pull-1")),
          Map.entry("Unknown", new UnknownInvoiceEvent("InvoiceSomething")));

  private static final Map<String, List<InvoiceFact>> WAYS =
      Map.ofEntries(
          Map.entry("Unseen", List.of(new UnknownInvoiceEvent("x"))),
          Map.entry("New", List.of(CREATED)),
          Map.entry("Processing", List.of(CREATED, PROCESSING)),
          Map.entry("Processing/PAID_OVER", List.of(CREATED, PROCESSING_OVERPAID)),
          Map.entry("Settled", List.of(CREATED, PROCESSING, SETTLED)),
          Map.entry("Settled/PAID_OVER", List.of(CREATED, SETTLED_OVERPAID)),
          Map.entry("Settled/MARKED", List.of(CREATED, MARKED_SETTLED)),
          Map.entry("Expired", List.of(CREATED, EXPIRED)),
          Map.entry("Expired/PAID_PARTIAL", List.of(CREATED, EXPIRED_PARTLY_PAID)),
          Map.entry("Expired/PAID_LATE", List.of(CREATED, EXPIRED, PAID_LATE)),
          Map.entry("Invalid", List.of(CREATED, PROCESSING, INVALID)),
          Map.entry("Invalid/MARKED", List.of(CREATED, MARKED_INVALID)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
"""
from                 | told           | to
Unseen               | Created        | New
Unseen               | Seen           | New/PAID_PARTIAL
Unseen               | SeenLate       | Unseen
Unseen               | Processing     | Processing
Unseen               | Settled        | Settled
Unseen               | Expired        | Expired
Unseen               | PaidLate       | Expired/PAID_LATE
Unseen               | Invalid        | Invalid
New                  | Seen           | New/PAID_PARTIAL
New                  | PaymentSettled | New/PAID_PARTIAL
New                  | Processing     | Processing
New                  | Processing+    | Processing/PAID_OVER
New                  | Settled        | Settled
New                  | Settled+       | Settled/PAID_OVER
New                  | SettledByHand  | Settled/MARKED
New                  | Expired        | Expired
New                  | ExpiredPartly  | Expired/PAID_PARTIAL
New                  | PaidPartial    | Expired/PAID_PARTIAL
New                  | PaidLate       | Expired/PAID_LATE
New                  | Invalid        | Invalid
New                  | InvalidByHand  | Invalid/MARKED
Processing           | Seen           | Processing
Processing           | Processing+    | Processing/PAID_OVER
Processing/PAID_OVER | Processing     | Processing
Processing           | Settled        | Settled
Processing           | SettledByHand  | Settled/MARKED
Processing           | Expired        | Expired
Processing           | PaidLate       | Expired/PAID_LATE
Processing           | Invalid        | Invalid
Processing/PAID_OVER | Invalid        | Invalid/PAID_OVER
Processing           | InvalidByHand  | Invalid/MARKED
Settled              | Processing     | Settled
Settled              | Expired        | Settled
Settled              | PaidLate       | Settled
Settled              | Invalid        | Settled
Settled              | InvalidByHand  | Settled
Settled              | SettledByHand  | Settled
Settled/PAID_OVER    | InvalidByHand  | Settled/PAID_OVER
Settled/MARKED       | Invalid        | Settled/MARKED
Settled/MARKED       | InvalidByHand  | Invalid/MARKED
Settled/MARKED       | Settled        | Settled/MARKED
Expired              | Seen           | Expired
Expired              | SeenLate       | Expired/PAID_PARTIAL
Expired              | Processing     | Expired
Expired              | Settled        | Settled
Expired              | SettledByHand  | Settled/MARKED
Expired              | PaidPartial    | Expired/PAID_PARTIAL
Expired              | PaidLate       | Expired/PAID_LATE
Expired              | Invalid        | Expired
Expired              | InvalidByHand  | Invalid/MARKED
Expired/PAID_LATE    | PaidPartial    | Expired/PAID_LATE
Expired/PAID_LATE    | SeenLate       | Expired/PAID_LATE
Invalid              | Processing     | Invalid
Invalid              | Expired        | Invalid
Invalid              | Settled        | Settled
Invalid              | SettledByHand  | Settled/MARKED
Invalid              | InvalidByHand  | Invalid/MARKED
Invalid/MARKED       | SettledByHand  | Settled/MARKED
Invalid/MARKED       | Invalid        | Invalid/MARKED
""")
  void theTableSays(String from, String told, String to) {
    InvoiceState before = at(from);
    Outcome outcome = meet(before, FACTS.get(told));

    assertThat(standing(before)).isEqualTo(from);
    assertThat(standing(outcome.state())).isEqualTo(to);
  }

  static Stream<String> states() {
    return WAYS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyFactHasAnOutcomeThatSaysWhatItDid(String from) {
    InvoiceState before = at(from);
    for (InvoiceFact fact : FACTS.values()) {
      switch (meet(before, fact)) {
        case Moved(var after, String what) -> {
          assertThat(what).isNotBlank();
          assertThat(visible(after)).as("%s told %s", from, fact).isNotEqualTo(visible(before));
        }
        case Unchanged(var after, var why) -> {
          assertThat(why.words()).isNotBlank();
          assertThat(visible(after)).as("%s told %s", from, fact).isEqualTo(visible(before));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void tellingTheSameTwiceChangesNothingTheSecondTime(String from) {
    InvoiceState before = at(from);
    for (InvoiceFact fact : FACTS.values()) {
      InvoiceState once = meet(before, fact).state();
      Outcome twice = InvoiceState.evolve(once, Life.told(fact, 10, 11));

      assertThat(twice).as("%s told %s", from, fact).isInstanceOf(Unchanged.class);
      assertThat(twice.state()).isEqualTo(once);
    }
  }

  private static InvoiceState at(String standing) {
    return Life.after(WAYS.get(standing).toArray(InvoiceFact[]::new)).state();
  }

  private static Outcome meet(InvoiceState state, InvoiceFact fact) {
    return InvoiceState.evolve(state, Life.told(fact, 10, 10));
  }

  /** All a reader sees but the times of the stations. */
  private static List<Object> visible(InvoiceState state) {
    Books books = state.books();
    return Arrays.asList(
        standing(state),
        books.labels(),
        books.payments(),
        books.times().createdSeen(),
        books.statusSince());
  }
}
