package io.btcpaytracker.sources.btcpay;

import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the payment of an event, in the words of 2.x or of 1.x. */
final class Payments {
  /** Room for any address and for the longest BOLT11 invoices. */
  static final int DESTINATION_CHARS_MAX = 4096;

  private Payments() {}

  static Payment paymentOf(JsonObject event) throws UnreadableBody {
    String methodId = PaymentMethodIds.modern(methodIdAsTold(event));
    JsonObject payment = event.object("payment");
    return new Payment(
        methodId,
        payment.word("id"),
        payment.decimal("value"),
        feeOf(payment),
        PaymentMethodIds.currencyOf(methodId),
        payment.optionalWord("status"),
        payment.freeText("destination", DESTINATION_CHARS_MAX),
        payment.time("receivedDate"));
  }

  /** 1.x says paymentMethod, and where it spoke of coins only, cryptoCode. */
  private static String methodIdAsTold(JsonObject event) throws UnreadableBody {
    for (String name : new String[] {"paymentMethodId", "paymentMethod", "cryptoCode"}) {
      String told = event.optionalWord(name);
      if (told != null) {
        return told;
      }
    }
    throw new UnreadableBody("paymentMethodId is missing (expected e.g. 'BTC-CHAIN')");
  }

  private static @Nullable BigDecimal feeOf(JsonObject payment) throws UnreadableBody {
    BigDecimal fee = payment.decimal("fee");
    return fee != null ? fee : payment.decimal("networkFee");
  }
}
