package io.btcpaytracker.gateway.admission;

/** What came of reading a request's body. */
public sealed interface Body {

  /** All of it. */
  record Whole(byte[] bytes) implements Body {}

  /**
   * Longer than allowed.
   *
   * @param beginning what was read before that was known; nothing when the length was announced
   */
  record TooLarge(int bytesMax, byte[] beginning) implements Body {}

  /** It did not come in time. */
  record TooSlow() implements Body {}

  /** The sender went away, or broke the rules of HTTP within the body. */
  record Broken() implements Body {}

  /** Too many large bodies are being read at once. */
  record NoMemory() implements Body {}
}
