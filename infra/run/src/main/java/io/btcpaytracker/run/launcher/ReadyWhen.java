package io.btcpaytracker.run.launcher;

/** How a child process tells that it can do its work. */
sealed interface ReadyWhen {
  /** It prints a line that holds this text. */
  record Says(String text) implements ReadyWhen {}

  /** Its readiness probe on this management port answers 200. */
  record Answers(int managementPort) implements ReadyWhen {}
}
