package io.btcpaytracker.dashboard.exports;

import java.util.List;
import java.util.Locale;

/**
 * What a line of a file stands for. Grains are never mixed, so that every sum over a column means
 * something.
 */
enum Grain {
  INVOICES,
  PAYMENTS,
  DELIVERIES;

  List<Column> columns() {
    return switch (this) {
      case INVOICES -> LineColumns.INVOICES;
      case PAYMENTS -> LineColumns.PAYMENTS;
      case DELIVERIES -> LineColumns.DELIVERIES;
    };
  }

  /** As in the address. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
