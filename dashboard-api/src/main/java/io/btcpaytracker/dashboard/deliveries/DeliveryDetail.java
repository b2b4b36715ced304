package io.btcpaytracker.dashboard.deliveries;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with what it carried.
 *
 * @param body as UTF-8; bytes that are none are shown as the replacement character; null when
 *     erased
 * @param erased the personal data of its invoice was erased on request, and the body with it
 * @param headers of a refused request, as kept in JSON
 */
record DeliveryDetail(
    @JsonUnwrapped Delivery delivery,
    @Nullable String body,
    boolean erased,
    @JsonRawValue @Nullable String headers) {}
