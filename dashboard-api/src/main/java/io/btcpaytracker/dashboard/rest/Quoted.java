package io.btcpaytracker.dashboard.rest;

/** A value as it may stand in a problem's text: short, without control characters. */
final class Quoted {
  private static final int LENGTH_MAX = 60;

  private Quoted() {}

  static String of(String value) {
    String plain = value.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= LENGTH_MAX ? plain : plain.substring(0, LENGTH_MAX) + "…";
  }
}
