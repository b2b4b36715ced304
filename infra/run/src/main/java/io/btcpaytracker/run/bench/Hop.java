package io.btcpaytracker.run.bench;

/** A place where a webhook is seen to arrive. */
public enum Hop {
  ANSWERED("webhook answered 2xx"),
  FRAME("frame on the WebSocket"),
  TIMELINE_ROW("timeline row on the standby"),
  INVOICE_ROW("invoice row on the standby");

  private final String title;

  Hop(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
