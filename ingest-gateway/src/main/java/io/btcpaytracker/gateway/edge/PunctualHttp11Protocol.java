package io.btcpaytracker.gateway.edge;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's own protocol, with an end to the time a header may take. Tomcat's timeout counts from
 * byte to byte, so one byte every four seconds holds a connection for hours; here the whole header
 * counts. Public with a public constructor because Tomcat makes it by name.
 */
public final class PunctualHttp11Protocol extends Http11NioProtocol {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private Duration headerTime = Duration.ZERO;
  private @Nullable LongSupplier nanoTime;
  private @Nullable ScheduledFuture<?> looking;

  /**
   * To be called before the start.
   *
   * @param nanoTime Tomcat's own measure, {@link System#nanoTime}
   */
  void endHeadersAfter(Duration headerTime, LongSupplier nanoTime) {
    this.headerTime = headerTime;
    this.nanoTime = nanoTime;
  }

  @Override
  public void start() throws Exception {
    super.start();
    LongSupplier now = requireNonNull(nanoTime, "endHeadersAfter was not called");
    looking =
        getUtilityExecutor()
            .scheduleWithFixedDelay(
                () -> dropLateHeaders(now.getAsLong()),
                LOOK_EVERY.toMillis(),
                LOOK_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() throws Exception {
    ScheduledFuture<?> scheduled = looking;
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    super.stop();
  }

  private void dropLateHeaders(long now) {
    for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
      if (headerNanos(connection, now) > headerTime.toNanos()) {
        connection.close();
      }
    }
  }

  /**
   * How long the connection has been waiting for the rest of a header. A processor stays with its
   * connection between two reads only then; while a request is served, its thread has taken it.
   */
  private static long headerNanos(SocketWrapperBase<?> connection, long now) {
    if (!(connection.getCurrentProcessor() instanceof AbstractProcessor processor)) {
      return 0;
    }
    // Negative: the first byte has not come.
    long startedAt = processor.getRequest().getStartTimeNanos();
    return startedAt < 0 ? 0 : now - startedAt;
  }
}
