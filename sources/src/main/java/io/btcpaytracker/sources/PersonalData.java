package io.btcpaytracker.sources;

import org.jspecify.annotations.Nullable;

/**
 * What a body tells about people, bounded and storable. Apart from facts, so that it can be kept
 * apart and erased. Null where it did not say.
 *
 * @param metadata all the merchant wrote, as a JSON object; null when it is not taken in
 * @param note why metadata is not taken in
 */
public record PersonalData(Buyer buyer, @Nullable String metadata, @Nullable String note) {

  /** Who buys, in the merchant's words. */
  public record Buyer(
      @Nullable String email,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address1,
      @Nullable String address2,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable String country) {}
}
