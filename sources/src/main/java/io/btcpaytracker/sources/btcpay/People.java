package io.btcpaytracker.sources.btcpay;

import io.btcpaytracker.sources.PersonalData;
import io.btcpaytracker.sources.PersonalData.Buyer;
import java.util.Optional;

/**
 * Reads what the merchant wrote about the buyer. Like {@link Labels} it takes metadata of any
 * shape. Events of a store's other things hold people too (subscribers), but no invoice to keep
 * them by.
 */
final class People {
  /** Far more than shops write; beyond it metadata is somebody's storage. */
  static final int METADATA_CHARS_MAX = 64 * 1024;

  private static final int CHARS_MAX = 500;

  private People() {}

  static Optional<PersonalData> in(JsonObject event) {
    JsonObject metadata = event.objectOrEmpty("metadata");
    if (!metadata.node().isObject()) {
      return Optional.empty();
    }
    String json = StorableJson.of(metadata.node());
    return Optional.of(
        json.length() <= METADATA_CHARS_MAX
            ? new PersonalData(buyerIn(metadata), json, null)
            : new PersonalData(
                buyerIn(metadata),
                null,
                "metadata of %d characters is not kept here (at most %d); the log has it"
                    .formatted(json.length(), METADATA_CHARS_MAX)));
  }

  private static Buyer buyerIn(JsonObject metadata) {
    return new Buyer(
        metadata.freeText("buyerEmail", CHARS_MAX),
        metadata.freeText("buyerName", CHARS_MAX),
        metadata.freeText("buyerPhone", CHARS_MAX),
        metadata.freeText("buyerAddress1", CHARS_MAX),
        metadata.freeText("buyerAddress2", CHARS_MAX),
        metadata.freeText("buyerCity", CHARS_MAX),
        metadata.freeText("buyerState", CHARS_MAX),
        metadata.freeText("buyerZip", CHARS_MAX),
        metadata.freeText("buyerCountry", CHARS_MAX));
  }
}
