package io.btcpaytracker.sources.btcpay;

import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.facts.Fact;

/** One of BTCPay's event types: its word on the wire, and how its subject and its fact are read. */
record EventType(String name, Reader<Subject> subject, Reader<Fact> fact) {

  /** Reads one thing out of an event. */
  interface Reader<T> {
    T read(JsonObject event) throws UnreadableBody;
  }
}
