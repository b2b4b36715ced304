package io.btcpaytracker.projector.rollup;

import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.PaymentState;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.time.Instant;

/** States as the fold puts them on their topic. */
public final class States {
  public static final Instant OPENED = Instant.parse("2026-07-23T09:00:00Z");

  private States() {}

  public static InvoiceState.Builder state(InvoiceStatus status, AdditionalStatus additional) {
    return InvoiceState.newBuilder()
        .setSource("btcpay")
        .setStoreId("store")
        .setInvoiceId("A1")
        .setLogPartition(0)
        .setLogOffset(0)
        .setStatus(status)
        .setAdditionalStatus(additional)
        .setStatusSince(OPENED)
        .setStatusOffset(0)
        .setOpenedAt(OPENED)
        .setCreatedSeen(true)
        .setKnownAt(OPENED);
  }

  public static InvoiceState.Builder state(InvoiceStatus status) {
    return state(status, AdditionalStatus.None);
  }

  /** 1 BTC less a fee, seen a minute after the opening. */
  public static PaymentState.Builder payment(String id, PaymentStatus status) {
    return PaymentState.newBuilder()
        .setMethodId("BTC-CHAIN")
        .setId(id)
        .setStatus(status)
        .setValue("1.00")
        .setFee("0.01")
        .setCurrency("BTC")
        .setFirstSeenAt(OPENED.plusSeconds(60));
  }
}
