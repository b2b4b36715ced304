package io.btcpaytracker.dashboard.takings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.btcpaytracker.dashboard.takings.Summary.MethodTaking;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A day's money out of its sums. Money of different currencies is never added. */
record MoneyTally(List<Sums.Money> money) {
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
}
