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
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PersonalDataErased;
import io.btcpaytracker.sources.facts.InvoiceFact.RefundOffered;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state meets every fact some seconds later. What a snapshot shows it also shows a minute
 * later, when it covers all that was told. Pairs that the table does not name leave the status.
 */
class InvoiceTableTest {
  private static final int SOON = 10;
  private static final int LATER = 60;

  private static final Map<String, InvoiceFact> FACTS =
      Map.ofEntries(
          Map.entry("Created", CREATED),
          Map.entry("Seen", Life.seen("p")),
          Map.entry("SeenLate", Life.seenLate("p")),
          Map.entry("PaymentSettled", Life.settled("p")),
          Map.entry("PaymentSettledLate", new PaymentSettled(Life.payment("p", "Settled"), true)),
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
          Map.entry("Erased", new PersonalDataErased()),
          Map.entry("Unknown", new UnknownInvoiceEvent("InvoiceSomething")),
          Map.entry("~new", Life.shown("New", "None")),
          Map.entry("~processing", Life.shown("Processing", "None")),
          Map.entry("~processing+", Life.shown("Processing", "PaidOver")),
          Map.entry("~expired", Life.shown("Expired", "None")),
          Map.entry("~paidLate", Life.shown("Expired", "PaidLate")),
          Map.entry("~settled", Life.shown("Settled", "None")),
          Map.entry("~settledMarked", Life.shown("Settled", "Marked")),
          Map.entry("~invalid", Life.shown("Invalid", "None")),
          Map.entry("~invalidMarked", Life.shown("Invalid", "Marked")),
          Map.entry("~settledOddly", Life.shown("Settled", "Invalid")),
          Map.entry("~frozen", Life.shown("Frozen", "None")));

  /** How an invoice comes there, a fact a second. */
  private static final Map<String, List<InvoiceFact>> WAYS =
      Map.ofEntries(
          Map.entry("Unseen", List.of(new UnknownInvoiceEvent("x"))),
          Map.entry("New", List.of(CREATED)),
          Map.entry("New/PAID_PARTIAL", List.of(CREATED, Life.seen("first"))),
          Map.entry("Processing", List.of(CREATED, PROCESSING)),
          Map.entry("Processing/PAID_OVER", List.of(CREATED, PROCESSING_OVERPAID)),
          Map.entry("Settled", List.of(CREATED, PROCESSING, SETTLED)),
          Map.entry("Settled/PAID_OVER", List.of(CREATED, SETTLED_OVERPAID)),
          Map.entry("Settled/MARKED", List.of(CREATED, MARKED_SETTLED)),
          Map.entry("Expired", List.of(CREATED, EXPIRED)),
          Map.entry("Expired/PAID_PARTIAL", List.of(CREATED, EXPIRED_PARTLY_PAID)),
          Map.entry("Expired/PAID_LATE", List.of(CREATED, EXPIRED, PAID_LATE)),
          Map.entry("Invalid", List.of(CREATED, PROCESSING, INVALID)),
          Map.entry("Invalid/PAID_OVER", List.of(CREATED, PROCESSING_OVERPAID, INVALID)),
          Map.entry("Invalid/MARKED", List.of(CREATED, MARKED_INVALID)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
"""
from                 | to                   | told
Unseen               | Expired              | Expired ~expired
Unseen               | Expired/PAID_LATE    | PaidLate ~paidLate
Unseen               | Expired/PAID_PARTIAL | ExpiredPartly PaidPartial
Unseen               | Invalid              | Invalid ~invalid
Unseen               | Invalid/MARKED       | InvalidByHand ~invalidMarked
Unseen               | New                  | Created ~new
Unseen               | New/PAID_PARTIAL     | PaymentSettled Seen
Unseen               | Processing           | Processing ~processing
Unseen               | Processing/PAID_OVER | Processing+ ~processing+
Unseen               | Settled              | Settled ~settled ~settledOddly
Unseen               | Settled/MARKED       | SettledByHand ~settledMarked
Unseen               | Settled/PAID_OVER    | Settled+
New                  | Expired              | Expired ~expired
New                  | Expired/PAID_LATE    | PaidLate ~paidLate
New                  | Expired/PAID_PARTIAL | ExpiredPartly PaidPartial
New                  | Invalid              | Invalid ~invalid
New                  | Invalid/MARKED       | InvalidByHand ~invalidMarked
New                  | New/PAID_PARTIAL     | PaymentSettled PaymentSettledLate Seen SeenLate
New                  | Processing           | Processing ~processing
New                  | Processing/PAID_OVER | Processing+ ~processing+
New                  | Settled              | Settled ~settled ~settledOddly
New                  | Settled/MARKED       | SettledByHand ~settledMarked
New                  | Settled/PAID_OVER    | Settled+
New/PAID_PARTIAL     | Expired              | Expired ~expired
New/PAID_PARTIAL     | Expired/PAID_LATE    | PaidLate ~paidLate
New/PAID_PARTIAL     | Expired/PAID_PARTIAL | ExpiredPartly PaidPartial
New/PAID_PARTIAL     | Invalid              | Invalid ~invalid
New/PAID_PARTIAL     | Invalid/MARKED       | InvalidByHand ~invalidMarked
New/PAID_PARTIAL     | Processing           | Processing ~processing
New/PAID_PARTIAL     | Processing/PAID_OVER | Processing+ ~processing+
New/PAID_PARTIAL     | Settled              | Settled ~settled ~settledOddly
New/PAID_PARTIAL     | Settled/MARKED       | SettledByHand ~settledMarked
New/PAID_PARTIAL     | Settled/PAID_OVER    | Settled+
Processing           | Expired              | Expired ~expired
Processing           | Expired/PAID_LATE    | PaidLate ~paidLate
Processing           | Expired/PAID_PARTIAL | ExpiredPartly PaidPartial
Processing           | Invalid              | Invalid ~invalid
Processing           | Invalid/MARKED       | InvalidByHand ~invalidMarked
Processing           | Processing/PAID_OVER | Processing+ ~processing+
Processing           | Settled              | Settled ~settled ~settledOddly
Processing           | Settled/MARKED       | SettledByHand ~settledMarked
Processing           | Settled/PAID_OVER    | Settled+
Processing/PAID_OVER | Expired              | Expired ~expired
Processing/PAID_OVER | Expired/PAID_LATE    | PaidLate ~paidLate
Processing/PAID_OVER | Expired/PAID_PARTIAL | ExpiredPartly PaidPartial
Processing/PAID_OVER | Invalid              | ~invalid
Processing/PAID_OVER | Invalid/MARKED       | InvalidByHand ~invalidMarked
Processing/PAID_OVER | Invalid/PAID_OVER    | Invalid
Processing/PAID_OVER | Processing           | Processing
Processing/PAID_OVER | Settled              | Settled ~settled ~settledOddly
Processing/PAID_OVER | Settled/MARKED       | SettledByHand ~settledMarked
Processing/PAID_OVER | Settled/PAID_OVER    | Settled+
Expired              | Expired/PAID_LATE    | PaidLate ~paidLate
Expired              | Expired/PAID_PARTIAL | ExpiredPartly PaidPartial PaymentSettledLate SeenLate
Expired              | Invalid              | ~invalid
Expired              | Invalid/MARKED       | InvalidByHand ~invalidMarked
Expired              | Settled              | Settled ~settled ~settledOddly
Expired              | Settled/MARKED       | SettledByHand ~settledMarked
Expired              | Settled/PAID_OVER    | Settled+
Expired/PAID_PARTIAL | Expired/PAID_LATE    | PaidLate ~paidLate
Expired/PAID_PARTIAL | Invalid              | ~invalid
Expired/PAID_PARTIAL | Invalid/MARKED       | InvalidByHand ~invalidMarked
Expired/PAID_PARTIAL | Settled              | Settled ~settled ~settledOddly
Expired/PAID_PARTIAL | Settled/MARKED       | SettledByHand ~settledMarked
Expired/PAID_PARTIAL | Settled/PAID_OVER    | Settled+
Expired/PAID_LATE    | Invalid              | ~invalid
Expired/PAID_LATE    | Invalid/MARKED       | InvalidByHand ~invalidMarked
Expired/PAID_LATE    | Settled              | Settled ~settled ~settledOddly
Expired/PAID_LATE    | Settled/MARKED       | SettledByHand ~settledMarked
Expired/PAID_LATE    | Settled/PAID_OVER    | Settled+
Settled              | Settled/MARKED       | ~settledMarked
Settled/PAID_OVER    | Settled/MARKED       | ~settledMarked
Settled/MARKED       | Invalid/MARKED       | InvalidByHand
Invalid              | Invalid/MARKED       | InvalidByHand ~invalidMarked
Invalid              | Invalid/PAID_OVER    | Processing+
Invalid              | Settled              | Settled
Invalid              | Settled/MARKED       | SettledByHand
Invalid              | Settled/PAID_OVER    | Settled+
Invalid/PAID_OVER    | Invalid              | Processing
Invalid/PAID_OVER    | Invalid/MARKED       | InvalidByHand ~invalidMarked
Invalid/PAID_OVER    | Settled              | Settled
Invalid/PAID_OVER    | Settled/MARKED       | SettledByHand
Invalid/PAID_OVER    | Settled/PAID_OVER    | Settled+
Invalid/MARKED       | Settled              | Settled
Invalid/MARKED       | Settled/MARKED       | SettledByHand
Invalid/MARKED       | Settled/PAID_OVER    | Settled+
""")
  void theTableSays(String from, String to, String facts) {
    InvoiceState before = at(from);
    assertThat(standing(before)).isEqualTo(from);

    for (String fact : facts.split(" ", -1)) {
      Outcome outcome = InvoiceState.evolve(before, told(fact));

      assertThat(standing(outcome.state())).as("%s told %s", from, fact).isEqualTo(to);
    }
  }

  /** Pairs that the table does not name change neither status nor flag. */
  @Test
  void whatTheTableDoesNotNameLeavesTheStatus() throws NoSuchMethodException {
    Set<String> named = namedPairs();
    for (String from : WAYS.keySet()) {
      InvoiceState before = at(from);
      for (String fact : facts()) {
        Outcome outcome = InvoiceState.evolve(before, told(fact));

        assertThat(standing(outcome.state()).equals(from) || named.contains(from + " " + fact))
            .as("%s told %s is now %s", from, fact, standing(outcome.state()))
            .isTrue();
      }
    }
  }

  private static Set<String> namedPairs() throws NoSuchMethodException {
    String table =
        InvoiceTableTest.class
            .getDeclaredMethod("theTableSays", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class)
            .textBlock();
    return table
        .lines()
        .skip(1)
        .map(line -> line.split("\\|", -1))
        .flatMap(row ->
            Stream.of(row[2].strip().split(" ", -1)).map(fact -> row[0].strip() + " " + fact))
        .collect(Collectors.toSet());
  }

  static Stream<String> states() {
    return WAYS.keySet().stream();
  }

  /** What a snapshot shows has a {@code ~} in front. */
  private static List<String> facts() {
    return FACTS.keySet().stream().sorted().toList();
  }

  private static Told told(String fact) {
    return Life.told(FACTS.get(fact), SOON, SOON);
  }

  @ParameterizedTest
  @MethodSource("states")
  void aSnapshotThatCoversAllIsBelievedWhereverItLeads(String from) {
    for (String flag : List.of("None", "PaidPartial", "PaidOver", "PaidLate", "Marked")) {
      for (String status : List.of("New", "Processing", "Expired", "Settled", "Invalid")) {
        Told shown = Life.told(Life.shown(status, flag), LATER, LATER);

        InvoiceState state = InvoiceState.evolve(at(from), shown).state();

        assertThat(standing(state).replace("_", ""))
            .isEqualToIgnoringCase(flag.equals("None") ? status : status + "/" + flag);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyFactHasAnOutcomeThatSaysWhatItDid(String from) {
    InvoiceState before = at(from);
    for (String fact : facts()) {
      switch (InvoiceState.evolve(before, told(fact))) {
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
    for (String fact : facts()) {
      Told first = told(fact);
      InvoiceState once = InvoiceState.evolve(before, first).state();
      Outcome twice =
          InvoiceState.evolve(once, new Told(first.fact(), first.at(), first.offset() + 1));

      assertThat(twice).as("%s told %s", from, fact).isInstanceOf(Unchanged.class);
      assertThat(twice.state()).isEqualTo(once);
    }
  }

  private static InvoiceState at(String standing) {
    return Life.after(WAYS.get(standing).toArray(InvoiceFact[]::new)).state();
  }

  /** All a reader sees but the times of the stations and of snapshots. */
  private static List<Object> visible(InvoiceState state) {
    Books books = state.books();
    return Arrays.asList(
        standing(state),
        books.labels(),
        books.payments().known().stream().map(p -> p.status() + " " + p.details()).toList(),
        books.times().createdSeen(),
        books.standing().since(),
        books.terms().observed(null),
        books.refunds(),
        books.erasedAt());
  }
}
