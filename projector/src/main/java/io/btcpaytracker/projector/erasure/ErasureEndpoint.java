package io.btcpaytracker.projector.erasure;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.dao.DataAccessException;

/**
 * {@code POST /actuator/erasures} with {@code {"store": …, "invoice": …}} or {@code {"buyer": …}},
 * on the management port, which is on loopback. Answers when the log has it for good.
 */
@Endpoint(id = "erasures")
final class ErasureEndpoint {
  private static final String EXPECTED =
      "expected 'store' and 'invoice', or 'buyer' alone, each of 1 to 500 characters";
  private static final int CHARS_MAX = 500;

  private final Erasures erasures;
  private final LongSupplier recordsBehind;

  ErasureEndpoint(Erasures erasures, LongSupplier recordsBehind) {
    this.erasures = erasures;
    this.recordsBehind = recordsBehind;
  }

  /**
   * What was done.
   *
   * @param complete false when the buyer has more invoices than one request takes
   * @param recordsBehind records the rows did not know yet: invoices told there were not found
   */
  record Report(List<KnownInvoice> erased, boolean complete, long recordsBehind) {}

  @WriteOperation
  WebEndpointResponse<Object> erase(
      @Nullable String store, @Nullable String invoice, @Nullable String buyer)
      throws InterruptedException {
    try {
      if (store != null && invoice != null && buyer == null && isShort(store) && isShort(invoice)) {
        return told(erasures.eraseInvoice(store, invoice));
      }
      return store == null && invoice == null && buyer != null && isShort(buyer.strip())
          ? told(erasures.eraseBuyer(buyer.strip()))
          : refused(WebEndpointResponse.STATUS_BAD_REQUEST, EXPECTED);
    } catch (DataAccessException e) {
      return away("the primary cannot be asked which invoices these are", e);
    } catch (KafkaException e) {
      return away("the log did not take all of it", e);
    }
  }

  private static boolean isShort(String text) {
    return !text.isEmpty() && text.length() <= CHARS_MAX;
  }

  private WebEndpointResponse<Object> told(List<KnownInvoice> erased) {
    return new WebEndpointResponse<>(
        new Report(erased, erased.size() < Erasures.INVOICES_MAX, recordsBehind.getAsLong()));
  }

  private static WebEndpointResponse<Object> away(String what, Exception cause) {
    return refused(
        WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
        "%s: %s; try again, it is safe to ask twice".formatted(what, cause.getMessage()));
  }

  private static WebEndpointResponse<Object> refused(int status, String detail) {
    return new WebEndpointResponse<>(Map.of("detail", detail), status);
  }
}
