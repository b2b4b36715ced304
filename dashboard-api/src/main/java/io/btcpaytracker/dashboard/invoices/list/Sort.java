package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.paging.Column;
import io.btcpaytracker.dashboard.paging.Keyset;
import io.btcpaytracker.dashboard.rest.Parameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders of the list: those an index serves. */
public enum Sort {
  NEWEST,
  OLDEST,
  LARGEST,
  SMALLEST;

  private static final List<Column> TIES =
      List.of(Column.text("invoice.store_id"), Column.text("invoice.invoice_id"));
  private static final List<String> COMMON = List.of("Settled", "Expired");
  private static final String NO_EXCEPTION = "None";

  /**
   * @param filter what the list is of
   */
  static Sort parse(@Nullable String text, InvoiceFilter filter) {
    Sort sort =
        Parameters.oneOf("sort", text, List.of("newest", "oldest", "largest", "smallest"))
            .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(NEWEST);
    if (sort.isByAmount() && filter.currency().isEmpty()) {
      throw Parameters.refused("sort", text, "a currency beside it, whose amounts are compared");
    }
    return sort;
  }

  Keyset keyset(TimeKind time) {
    return isByAmount()
        ? keyset("amount", new Column("invoice.amount", Column.Kind.AMOUNT), this == LARGEST)
        : keyset(time.column(), Column.time("invoice." + time.column()), this == NEWEST);
  }

  private static Keyset keyset(String name, Column lead, boolean descends) {
    return new Keyset(name + (descends ? "-" : "+"), lead, descends, TIES, !descends);
  }

  /** What the index of the order answers without reading rows that are not wanted. */
  Set<Criterion> reached(InvoiceFilter filter) {
    if (isByAmount()) {
      return EnumSet.of(Criterion.STORES, Criterion.CURRENCY, Criterion.AMOUNT);
    }
    Set<Criterion> reached = EnumSet.of(Criterion.STORES, Criterion.TIME);
    if (filter.time() == TimeKind.OPENED) {
      if (filter.additionalStatus().filter(word -> !word.equals(NO_EXCEPTION)).isPresent()) {
        reached.add(Criterion.ADDITIONAL_STATUS);
      } else if (filter.status().filter(word -> !COMMON.contains(word)).isPresent()) {
        reached.add(Criterion.STATUS);
      } else {
        reached.add(Criterion.STUCK);
      }
    }
    return reached;
  }

  /** Without it an invoice has no place in the order. */
  String presence() {
    return isByAmount() ? "and invoice.amount is not null " : "";
  }

  private boolean isByAmount() {
    return this == LARGEST || this == SMALLEST;
  }
}
