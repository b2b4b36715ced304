package io.btcpaytracker.dashboard.access.audit;

/**
 * Something that was done.
 *
 * @param actor name of who did it, as given
 * @param subject what it was done to
 * @param detail in words; never a secret
 * @param address where the request came from
 */
public record Deed(String actor, Action action, String subject, String detail, String address) {
  private static final int LENGTH_MAX = 200;

  public Deed {
    actor = plain(actor);
    subject = plain(subject);
    detail = plain(detail);
  }

  /** Names may come from strangers: the log stays readable, and its rows small. */
  private static String plain(String text) {
    String shown = text.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= LENGTH_MAX ? shown : shown.substring(0, LENGTH_MAX) + "…";
  }
}
