package io.btcpaytracker.run.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for child JVMs: this JVM's own java, a bounded heap, and little else. */
final class JavaCommand {
  /** Small stacks and headers: the system shall fit beside other work on a small machine. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private JavaCommand() {}

  /** The java of this JVM. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static List<String> jar(Path jar, int heapMebibytes) {
    return command(heapMebibytes, List.of("-jar", jar.toString()));
  }

  /** A main class on this JVM's own class path. */
  static List<String> main(Class<?> main, int heapMebibytes, String... arguments) {
    List<String> tail = new ArrayList<>();
    tail.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    tail.addAll(List.of(arguments));
    return command(heapMebibytes, tail);
  }

  private static List<String> command(int heapMebibytes, List<String> tail) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(OPTIONS);
    command.add("-Xmx" + heapMebibytes + "m");
    command.addAll(tail);
    return command;
  }
}
