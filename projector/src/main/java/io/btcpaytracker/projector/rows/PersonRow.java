package io.btcpaytracker.projector.rows;

import static java.util.Objects.requireNonNullElse;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.sources.PersonalData;
import io.btcpaytracker.sources.PersonalData.Buyer;

/**
 * A row of {@code invoice_person}.
 *
 * @param logOffset place of the event that told it
 * @param repeated it was sent before: what it tells may be long outdated
 */
record PersonRow(EventKey invoice, PersonalData data, long logOffset, boolean repeated) {

  static PersonRow of(Entry.Event entry, PersonalData data) {
    return new PersonRow(
        keyOf(entry), data, entry.record().offset(), entry.event().getRedelivery());
  }

  static EventKey keyOf(Entry.Event entry) {
    return new EventKey(
        requireNonNullElse(entry.event().getStoreId(), ""),
        requireNonNullElse(entry.event().getInvoiceId(), ""));
  }

  Buyer buyer() {
    return data.buyer();
  }

  /** What was sent before replaces nothing; the same told again stays as it was first told. */
  PersonRow then(PersonRow later) {
    return later.repeated() || data.equals(later.data()) ? this : later;
  }
}
