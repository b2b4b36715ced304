package io.btcpaytracker.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.gateway.admission.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class BodyReaderTest {
  private static final int BYTES_MAX = 100_000;
  private static final BodySettings SETTINGS =
      new BodySettings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          DataSize.ofKilobytes(1),
          DataSize.ofBytes(BYTES_MAX),
          DataSize.ofMegabytes(1));

  private final AtomicLong nanos = new AtomicLong();
  private final BodyMemory memory = new BodyMemory(SETTINGS.memory().toBytes());
  private final BodyReader reader = reader();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, BYTES_MAX - 1, BYTES_MAX})
  void aBodyWithinTheLimitIsWholeWhetherItsLengthIsAnnouncedOrNot(int length) {
    byte[] body = random(length);

    assertWhole(reader.read(new ByteArrayInputStream(body), length), body);
    reader.close();
    assertWhole(reader.read(new ByteArrayInputStream(body), -1), body);
    reader.close();
    assertThat(memory.taken()).isZero();
  }

  @Test
  void oneByteMoreIsTooLarge() {
    byte[] body = random(BYTES_MAX + 1);

    assertThat(reader.read(new ByteArrayInputStream(body), -1)).isInstanceOf(Body.TooLarge.class);
    assertThat(reader.read(InputStream.nullInputStream(), body.length))
        .isInstanceOf(Body.TooLarge.class);
  }

  @Test
  void aDripIsTooSlowAfterTheGrace() {
    InputStream drip = drip(Duration.ofMillis(100), 1);

    assertThat(reader.read(drip, 50_000)).isInstanceOf(Body.TooSlow.class);
    assertThat(Duration.ofNanos(nanos.get()))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  void fastEnoughPerSecondButTooLongInAllIsTooSlow() {
    InputStream steady = drip(Duration.ofSeconds(1), 2000);

    assertThat(reader.read(steady, 50_000)).isInstanceOf(Body.TooSlow.class);
    assertThat(Duration.ofNanos(nanos.get())).isGreaterThan(Duration.ofSeconds(10));
  }

  @Test
  void aReadThatTimesOutIsTooSlowAndOneThatFailsIsBroken() {
    assertThat(reader.read(failing(new SocketTimeoutException()), -1))
        .isInstanceOf(Body.TooSlow.class);
    assertThat(reader.read(failing(new IOException(new SocketTimeoutException())), -1))
        .isInstanceOf(Body.TooSlow.class);
    assertThat(reader.read(failing(new IOException("reset")), -1)).isInstanceOf(Body.Broken.class);
  }

  @Test
  void longBodiesWaitForNoMemoryButSmallOnesNeedNone() {
    byte[] large = random(BYTES_MAX);
    assertWhole(reader.read(new ByteArrayInputStream(large), -1), large);

    assertThat(reader().read(new ByteArrayInputStream(large), -1))
        .isInstanceOf(Body.NoMemory.class);
    assertThat(reader().read(new ByteArrayInputStream(random(8000)), -1))
        .isInstanceOf(Body.Whole.class);
  }

  private BodyReader reader() {
    return new BodyReader(SETTINGS, BYTES_MAX, memory, nanos::get);
  }

  /** So many bytes at a time, each after a pause. */
  private InputStream drip(Duration pause, int count) {
    return new InputStream() {
      @Override
      public int read() {
        nanos.addAndGet(pause.toNanos());
        return 'x';
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        nanos.addAndGet(pause.toNanos());
        return Math.min(count, length);
      }
    };
  }

  private static InputStream failing(IOException failure) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw failure;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        throw failure;
      }
    };
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static void assertWhole(Body read, byte[] body) {
    assertThat(read)
        .isInstanceOfSatisfying(
            Body.Whole.class, whole -> assertThat(whole.bytes()).isEqualTo(body));
  }
}
