package io.btcpaytracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventIdsTest {
  private final AtomicLong millis = new AtomicLong(1_784_799_912_345L);
  private final EventIds ids =
      new EventIds(() -> Instant.ofEpochMilli(millis.get()), new Random(7));

  @Test
  void anIdIsOfVersion7AndTellsItsMillisecond() {
    UUID id = UUID.fromString(ids.next());

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_784_799_912_345L);
  }

  @Test
  void idsGrowWithinAMillisecondAlsoBeyondTheCounter() {
    List<String> given = IntStream.range(0, 10_000).mapToObj(_ -> ids.next()).toList();

    assertThat(given).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void idsGrowWhenTheClockIsSetBack() {
    String before = ids.next();
    millis.addAndGet(-60_000);

    assertThat(ids.next()).isGreaterThan(before);
  }

  @Test
  void manyThreadsGetDifferentIds() throws InterruptedException {
    List<String> given = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 2_000).forEach(_ -> given.add(ids.next()))))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(given).hasSize(16_000).doesNotHaveDuplicates();
  }
}
