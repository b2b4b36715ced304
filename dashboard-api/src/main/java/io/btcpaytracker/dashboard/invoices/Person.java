package io.btcpaytracker.dashboard.invoices;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the people of an invoice.
 *
 * @param buyer null when nothing is known
 * @param metadata the merchant's own JSON; null when there is none here
 * @param metadataNote why metadata is not here, when it was told
 * @param erasedAt when all of this was erased on request, payment destinations and bodies as well
 */
record Person(
    @Nullable Buyer buyer,
    @JsonRawValue @Nullable String metadata,
    @Nullable String metadataNote,
    @Nullable Instant erasedAt) {

  /** Who bought, in the merchant's words. */
  record Buyer(
      @Nullable String email,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address1,
      @Nullable String address2,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip,
      @Nullable String country) {
    private static final Buyer NOBODY =
        new Buyer(null, null, null, null, null, null, null, null, null);

    boolean isKnown() {
      return !equals(NOBODY);
    }
  }
}
