package io.btcpaytracker.dashboard.takings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import io.btcpaytracker.dashboard.takings.Summary.Durations;
import io.btcpaytracker.dashboard.takings.Summary.Estimate;
import io.btcpaytracker.dashboard.takings.Summary.Funnel;
import io.btcpaytracker.dashboard.takings.Summary.MethodTaking;
import io.btcpaytracker.dashboard.takings.Summary.StatusCount;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures of a day out of its sums. Money of different currencies is never added. */
record Tally(List<Sums.Money> money, List<Sums.Opened> opened, List<Sums.Reached> reached) {
  private static final List<String> STATUSES =
      List.of("New", "Processing", "Settled", "Expired", "Invalid", "Unknown");

  /** Payments and what they bring, in one currency. */
  private record Total(long payments, BigDecimal amount) {
    static Total of(List<Sums.Money> sums) {
      return new Total(
          sums.stream().mapToLong(Sums.Money::payments).sum(),
          sums.stream().map(Sums.Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    boolean isNothing() {
      return payments == 0 && amount.signum() == 0;
    }

    String text() {
      return amount.stripTrailingZeros().toPlainString();
    }
  }

  private record OfMethod(String methodId, String currency) {}

  private record OfStatus(String status, String additionalStatus) {}

  private record OfClass(String moneyClass, String standing, String currency) {}

  List<Taking> takings() {
    return byCurrency(Sums.Money::isSettled);
  }

  List<Taking> pending() {
    return byCurrency(Sums.Money::isPending);
  }

  private List<Taking> byCurrency(Predicate<Sums.Money> which) {
    return totals(which, Sums.Money::currency)
        .map(e -> new Taking(e.getKey(), e.getValue().text(), e.getValue().payments()))
        .toList();
  }

  List<MethodTaking> takingsByMethod() {
    return totals(Sums.Money::isSettled, sum -> new OfMethod(sum.methodId(), sum.currency()))
        .map(e ->
            new MethodTaking(
                e.getKey().methodId(),
                e.getKey().currency(),
                e.getValue().text(),
                e.getValue().payments()))
        .toList();
  }

  List<Summary.Money> byClass() {
    return totals(_ -> true, sum -> new OfClass(sum.moneyClass(), sum.standing(), sum.currency()))
        .map(e ->
            new Summary.Money(
                e.getKey().moneyClass(),
                e.getKey().standing(),
                e.getKey().currency(),
                e.getValue().text(),
                e.getValue().payments()))
        .toList();
  }

  /** In the order of the sums. */
  private <K> Stream<Map.Entry<K, Total>> totals(
      Predicate<Sums.Money> which, Function<Sums.Money, K> key) {
    Map<K, List<Sums.Money>> groups =
        money.stream()
            .filter(which.and(Sums.Money::hasAmount))
            .collect(groupingBy(key, LinkedHashMap::new, toList()));
    return groups.entrySet().stream()
        .map(group -> Map.entry(group.getKey(), Total.of(group.getValue())))
        .filter(group -> !group.getValue().isNothing());
  }

  long paymentsWithoutAmount() {
    return money.stream()
        .filter(sum -> !sum.hasAmount() && (sum.isSettled() || sum.isPending()))
        .mapToLong(Sums.Money::payments)
        .sum();
  }

  /** Every status, also those without an invoice. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    STATUSES.forEach(status -> counts.put(status, 0L));
    opened.forEach(sum -> counts.merge(sum.status(), sum.invoices(), Long::sum));
    return counts;
  }

  List<StatusCount> byAdditionalStatus() {
    return opened.stream()
        .collect(
            groupingBy(
                sum -> new OfStatus(sum.status(), sum.additionalStatus()),
                LinkedHashMap::new,
                summingLong(Sums.Opened::invoices)))
        .entrySet()
        .stream()
        .map(e -> new StatusCount(e.getKey().status(), e.getKey().additionalStatus(), e.getValue()))
        .toList();
  }

  Funnel funnel() {
    return new Funnel(
        invoices(_ -> true),
        invoices(Sums.Opened::paid),
        invoices(sum -> sum.status().equals("Settled")));
  }

  long expiredUnpaid() {
    return invoices(sum -> sum.status().equals("Expired") && !sum.paid());
  }

  private long invoices(Predicate<Sums.Opened> which) {
    return opened.stream().filter(which).mapToLong(Sums.Opened::invoices).sum();
  }

  Durations durations() {
    return new Durations(estimate("FirstPayment"), estimate("Settlement"));
  }

  private Estimate estimate(String milestone) {
    return new Histogram(
            reached.stream()
                .filter(sum -> sum.milestone().equals(milestone) && sum.isTimed())
                .collect(
                    groupingBy(
                        Sums.Reached::durationClass,
                        TreeMap::new,
                        summingLong(Sums.Reached::invoices))))
        .estimate();
  }
}
