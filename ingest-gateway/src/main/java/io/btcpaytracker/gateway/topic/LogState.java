package io.btcpaytracker.gateway.topic;

import java.util.List;

/** What is known about the log. */
public sealed interface LogState {

  /** The broker has not been asked yet. */
  record Starting() implements LogState {}

  /** The event topics are as they must be. */
  record Ready() implements LogState {}

  /** The broker has not answered yet, so nothing is known about the topics. */
  record Unseen(String reason) implements LogState {}

  /** The topics were right, but the broker does not answer now; the producer keeps trying. */
  record Unreachable(String reason) implements LogState {}

  /** A topic is not as it must be. Nothing is appended, because a promise would be broken. */
  record Differing(List<String> differences) implements LogState {
    public Differing {
      differences = List.copyOf(differences);
    }
  }

  /** Whether an operator should hear of it: reasons of the same outage vary in words only. */
  default boolean isNewsAfter(LogState before) {
    return this instanceof Differing ? !equals(before) : getClass() != before.getClass();
  }
}
