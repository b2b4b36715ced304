package io.btcpaytracker.stack;

import io.btcpaytracker.stack.kafka.EmbeddedKafka;
import io.btcpaytracker.stack.machine.StackException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The broker as a process of its own: {@code --data <folder> --port <n>}. Prints one line that
 * begins with {@code ready} when it takes records, and ends cleanly on TERM. Exit codes: 1 could
 * not start, 2 bad usage.
 */
public final class BrokerProcess {
  /** How the line begins that is printed when it takes records. */
  public static final String READY = "ready: ";

  private BrokerProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    // Before the first logger: the logback.xml of whoever shares the class path is not ours.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "broker-logback.xml");
    }
    var running = new CountDownLatch(1);
    EmbeddedKafka kafka = startOrExit(List.of(arguments));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(kafka::close));
    System.out.println(READY + "Kafka takes records at " + kafka.bootstrapServers());
    running.await();
  }

  @SuppressWarnings("SystemExitOutsideMain") // Called by main only; it ends the process for it.
  private static EmbeddedKafka startOrExit(List<String> arguments) {
    try {
      Usage usage = Usage.read(arguments);
      return EmbeddedKafka.start(usage.data(), usage.port());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      throw e;
    } catch (StackException e) {
      System.err.println(e.getMessage());
      System.exit(1);
      throw e;
    }
  }

  record Usage(Path data, int port) {
    static Usage read(List<String> arguments) {
      if (arguments.size() != 4
          || !arguments.get(0).equals("--data")
          || !arguments.get(2).equals("--port")
          || !arguments.get(3).matches("\\d{1,5}")) {
        throw new IllegalArgumentException(
            "The broker cannot start: arguments are %s (expected: --data <folder> --port <number, 0 for a free one>); correct them"
                .formatted(arguments));
      }
      return new Usage(Path.of(arguments.get(1)), Integer.parseInt(arguments.get(3)));
    }
  }
}
