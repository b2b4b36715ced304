package io.btcpaytracker.dashboard.invoices;

import io.btcpaytracker.dashboard.access.StoreLimit;
import java.util.Optional;

/** Which invoices are asked for; empty means all. */
record InvoiceFilter(StoreLimit stores, Optional<String> status) {}
