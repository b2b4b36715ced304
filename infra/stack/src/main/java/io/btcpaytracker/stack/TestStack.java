package io.btcpaytracker.stack;

import io.btcpaytracker.stack.kafka.EmbeddedKafka;
import io.btcpaytracker.stack.machine.Folders;
import io.btcpaytracker.stack.postgres.PostgresPair;
import io.btcpaytracker.stack.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Broker and databases for tests: one per JVM, on free ports, in a temporary folder that the end of
 * the JVM removes. Both are started side by side at the first call of {@link #shared()}; who asks
 * for one of them waits for that one only.
 *
 * <p>Tests that share it keep apart by topic names and by {@link #createDatabase()}; those that
 * stop a server start it again.
 */
public final class TestStack {
  private static final class Shared {
    static final TestStack STACK = new TestStack();
  }

  private final Path folder = temporaryFolder();
  private final CompletableFuture<PostgresPair> postgres =
      CompletableFuture.supplyAsync(this::startPostgres, TestStack::onItsOwnThread);
  private final AtomicInteger databases = new AtomicInteger();
  private CompletableFuture<EmbeddedKafka> kafka =
      CompletableFuture.supplyAsync(() -> startKafka(0), TestStack::onItsOwnThread);

  private TestStack() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the test stack"));
  }

  public static TestStack shared() {
    return Shared.STACK;
  }

  public String bootstrapServers() {
    return kafka().bootstrapServers();
  }

  public synchronized EmbeddedKafka kafka() {
    return kafka.join();
  }

  public PostgresPair postgres() {
    return postgres.join();
  }

  /** Clients then meet a closed port, until {@link #startKafka()}. */
  public void stopKafka() {
    kafka().close();
  }

  /** Starts the stopped broker again: same port, same data. */
  public synchronized void startKafka() {
    kafka = CompletableFuture.completedFuture(startKafka(kafka.join().port()));
  }

  /** A new empty database on the primary, which the standby has too when this returns. */
  public TestDatabase createDatabase() {
    PostgresPair pair = postgres();
    String name = "test_" + databases.incrementAndGet();
    pair.createDatabase(name);
    return new TestDatabase(
        name,
        pair.primary().jdbcUrl(name),
        pair.standby().jdbcUrl(name),
        pair.primary().user(),
        pair.primary().password());
  }

  /** The standby goes on receiving but shows nothing new, until {@link #resumeReplay()}. */
  public void pauseReplay() {
    postgres().replay().pause();
  }

  public void resumeReplay() {
    postgres().replay().resume();
  }

  /** Returns when the standby shows everything that was committed before this call. */
  public void awaitStandby() {
    postgres().replay().awaitCaughtUp();
  }

  private EmbeddedKafka startKafka(int port) {
    return EmbeddedKafka.start(folder.resolve("kafka"), port);
  }

  private PostgresPair startPostgres() {
    return PostgresPair.start(PostgresSettings.in(folder.resolve("postgres")).notDurable());
  }

  private void close() {
    closeQuietly(postgres);
    closeQuietly(kafka);
    try {
      Folders.delete(folder);
    } catch (IOException _) {
      // In the temporary folder, what is left behind is somebody's usual cleaning.
    }
  }

  private static void closeQuietly(CompletableFuture<? extends AutoCloseable> server) {
    try {
      server.join().close();
    } catch (Exception _) {
      // It never started, which the tests have already said.
    }
  }

  private static void onItsOwnThread(Runnable work) {
    Thread.ofPlatform().daemon().name("test stack").start(work);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("btcpay-tracker-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
