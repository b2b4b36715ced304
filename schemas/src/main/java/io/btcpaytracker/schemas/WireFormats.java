package io.btcpaytracker.schemas;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.RejectedDelivery;

/** The wire formats of our record types. */
public final class WireFormats {
  public static final WireFormat<InvoiceEvent> INVOICE_EVENT =
      new WireFormat<>(InvoiceEvent.getClassSchema());
  public static final WireFormat<InvoiceState> INVOICE_STATE =
      new WireFormat<>(InvoiceState.getClassSchema());
  public static final WireFormat<RejectedDelivery> REJECTED_DELIVERY =
      new WireFormat<>(RejectedDelivery.getClassSchema());

  private WireFormats() {}
}
