package io.btcpaytracker.projector.erasure;

/** An invoice that is in the rows. */
record KnownInvoice(String source, String storeId, String invoiceId) {}
