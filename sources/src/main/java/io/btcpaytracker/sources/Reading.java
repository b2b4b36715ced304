package io.btcpaytracker.sources;

import io.btcpaytracker.sources.facts.Fact;

/** What could be read from a genuine body. */
public sealed interface Reading {

  /** Head and fact. A body of a known type that lacks what the type needs is {@link Unreadable}. */
  record Understood(Head head, Fact fact) implements Reading {}

  /** The bytes are kept, but tell us nothing. The reason says what and where. */
  record Unreadable(String reason) implements Reading {}
}
