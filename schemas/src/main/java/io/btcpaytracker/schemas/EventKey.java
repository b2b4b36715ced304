package io.btcpaytracker.schemas;

/**
 * Key of a record on {@code invoice-events}, {@code store-events} and {@code invoice-states}: one
 * subject is one key is one partition, so everything about it stays in order.
 */
public record EventKey(String storeId, String subjectId) {
  /**
   * The text on the topic: {@code storeId/subjectId}. Neither part of BTCPay's ids holds a slash.
   */
  public String text() {
    return storeId + "/" + subjectId;
  }
}
