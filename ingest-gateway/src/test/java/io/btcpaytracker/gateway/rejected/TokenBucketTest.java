package io.btcpaytracker.gateway.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final AtomicLong nanos = new AtomicLong();
  private final TokenBucket bucket = new TokenBucket(10, 50, nanos::get);

  @Test
  void aBurstIsTakenAndThenARate() {
    assertThat(taken(100)).isEqualTo(50);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));

    assertThat(taken(100)).isEqualTo(10);
  }

  @Test
  void aQuietDayAllowsNoMoreThanABurst() {
    nanos.addAndGet(TimeUnit.DAYS.toNanos(1));

    assertThat(taken(100)).isEqualTo(50);
  }

  @Test
  void theNextTokenComesInItsTimeAndNotBefore() {
    taken(50);

    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100) - 1);
    assertThat(bucket.tryTake()).isFalse();
    nanos.incrementAndGet();
    assertThat(bucket.tryTake()).isTrue();
  }

  private long taken(int tries) {
    return IntStream.range(0, tries).filter(_ -> bucket.tryTake()).count();
  }
}
