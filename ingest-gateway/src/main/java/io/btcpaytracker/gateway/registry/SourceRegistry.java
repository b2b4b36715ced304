package io.btcpaytracker.gateway.registry;

import java.util.Optional;

/** The sources that may deliver now. Answers from memory: no delivery waits for a database. */
public interface SourceRegistry {

  /** The source at this address, or empty when there is none. */
  Optional<RegisteredSource> find(SourceAddress address);
}
