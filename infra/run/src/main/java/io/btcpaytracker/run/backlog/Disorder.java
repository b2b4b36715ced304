package io.btcpaytracker.run.backlog;

/**
 * How deliveries differ from one webhook that tells everything once and in order.
 *
 * @param webhooks how many tell each event, on average; 1 and more
 * @param repeated share of deliveries that come again
 * @param late share of deliveries that others overtake
 */
public record Disorder(double webhooks, double repeated, double late) {
  /** Everything once and in order, told by so many webhooks. */
  public static Disorder none(double webhooks) {
    return new Disorder(webhooks, 0, 0);
  }
}
