package io.btcpaytracker.projector.replay;

import io.btcpaytracker.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a replay goes.
 *
 * @param told by partition the offset up to which records make rows themselves
 * @param folded by partition of invoice-events the offset up to which events are folded
 */
public record Until(Map<TopicPartition, Long> told, Map<TopicPartition, Long> folded) {
  public Until {
    told = Map.copyOf(told);
    folded = Map.copyOf(folded);
  }

  /** Everything before these offsets. */
  public static Until all(Map<TopicPartition, Long> ends) {
    return new Until(ends, ends);
  }

  /**
   * What is there with its effect: for a start, before the exact end is known. Whether a recorded
   * dead letter is right can be told only then.
   */
  public Map<TopicPartition, Long> withoutDeadLetters() {
    Map<TopicPartition, Long> complete = new HashMap<>(told);
    complete.keySet().removeIf(place -> place.topic().equals(Topics.PROJECTOR_DEAD_LETTERS));
    complete.replaceAll((place, end) ->
        place.topic().equals(Topics.INVOICE_EVENTS)
            ? Math.min(end, folded.getOrDefault(place, 0L))
            : end);
    return complete;
  }

  boolean isTold(TopicPartition place, long offset) {
    return offset < told.getOrDefault(place, 0L);
  }

  boolean isFolded(TopicPartition place, long offset) {
    return offset < folded.getOrDefault(place, 0L);
  }

  Map<TopicPartition, Long> ends() {
    Map<TopicPartition, Long> ends = new HashMap<>(told);
    folded.forEach((place, end) -> ends.merge(place, end, Math::max));
    return ends;
  }
}
