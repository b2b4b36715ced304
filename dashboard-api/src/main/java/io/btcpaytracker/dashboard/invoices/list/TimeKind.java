package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.rest.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which time of an invoice is meant. Invoices without it are not. */
public enum TimeKind {
  OPENED("opened_at"),
  SETTLED("settled_at");

  private final String column;

  TimeKind(String column) {
    this.column = column;
  }

  static TimeKind parse(@Nullable String text) {
    return Parameters.oneOf("time", text, List.of("opened", "settled"))
            .filter("settled"::equals)
            .isPresent()
        ? SETTLED
        : OPENED;
  }

  String column() {
    return column;
  }
}
