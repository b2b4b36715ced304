package io.btcpaytracker.dashboard.invoices;

import java.util.Optional;

/** Which invoices are asked for; empty means all. */
record InvoiceFilter(Optional<String> store, Optional<String> status) {}
