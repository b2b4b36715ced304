package io.btcpaytracker.dashboard.takings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.btcpaytracker.dashboard.takings.Summary.Durations;
import io.btcpaytracker.dashboard.takings.Summary.Estimate;
import io.btcpaytracker.dashboard.takings.Summary.Funnel;
import io.btcpaytracker.dashboard.takings.Summary.StatusCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A day's invoices out of its sums. */
record InvoiceTally(List<Sums.Opened> opened, List<Sums.Reached> reached) {
  private static final List<String> STATUSES =
      List.of("New", "Processing", "Settled", "Expired", "Invalid", "Unknown");

  private record OfStatus(String status, String additionalStatus) {}

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
