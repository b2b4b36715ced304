package io.btcpaytracker.dashboard.invoices;

import io.btcpaytracker.schemas.LogPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which events of an invoice were known at an earlier time.
 *
 * @param places of those events, in log order
 * @param since when its first event came to us; empty when the invoice is unknown
 * @param person as kept now: what was erased since is in no look into the past
 */
record Known(List<LogPlace> places, Optional<Instant> since, Person person) {
  boolean erased() {
    return person.erasedAt() != null;
  }
}
