package io.btcpaytracker.run.bench.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** What another JVM's objects take, after a collection. */
final class LiveHeap {
  private static final String TOTAL = "Total";

  private LiveHeap() {}

  /**
   * The JDK's own tool counts: it makes the JVM collect and adds up what is left.
   *
   * @throws IllegalStateException when the tool does not answer
   */
  static long bytes(ProcessHandle jvm) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(jvm.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return answer
        .lines()
        .filter(line -> line.startsWith(TOTAL))
        .map(line -> line.split("\\s+"))
        .mapToLong(words -> Long.parseLong(words[words.length - 1]))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "%s did not count the objects of process %d (expected a line Total): %s; run with a JDK"
                    .formatted(jcmd, jvm.pid(), answer.lines().findFirst().orElse("nothing"))));
  }
}
