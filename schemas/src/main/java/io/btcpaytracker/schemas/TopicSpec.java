package io.btcpaytracker.schemas;

import java.util.Map;

/**
 * A topic as it must be.
 *
 * @param name the name, part of the outer contract
 * @param partitions wanted number of partitions; counts at creation only, and only growing is
 *     possible later, which moves keys, so it is reported and never done
 * @param config topic-level settings that differ from the broker's defaults or matter to a promise
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {
  public TopicSpec {
    config = Map.copyOf(config);
  }
}
