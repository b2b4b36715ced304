package io.btcpaytracker.dashboard.readmodel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows with what must be said about them. Rows and position come from one snapshot of one node.
 *
 * @param position how much of {@code invoice-events} the rows include
 * @param age how far the rows are behind now; empty when unknown
 * @param servedBy the node asked
 */
public record Answer<T>(T rows, LogPosition position, Optional<Duration> age, NodeName servedBy) {
  public <R> Answer<R> map(Function<T, R> change) {
    return new Answer<>(change.apply(rows), position, age, servedBy);
  }
}
