package io.btcpaytracker.dashboard.page;

import java.util.Locale;

/** The pages there are. */
enum PageName {
  DASHBOARD("Dashboard"),
  INVOICES("Invoices"),
  INVOICE("Invoice"),
  LOGS("Webhook log"),
  PIPELINE("Pipeline"),
  SETTINGS("Settings");

  private final String title;

  PageName(String title) {
    this.title = title;
  }

  /** Of its files: {@code static/pages/<text>.html} and {@code static/app/<text>/main.js}. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  /** Under which the navigation has it. */
  PageName section() {
    return this == INVOICE ? INVOICES : this;
  }
}
