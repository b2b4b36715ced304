package io.btcpaytracker.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A shared secret. Never printed: its text form hides it. */
public final class Secret {
  private final String value;

  /**
   * @throws IllegalArgumentException when empty; an empty secret would accept anybody's signature
   */
  public Secret(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("secret is empty (expected the webhook's secret)");
    }
    this.value = value;
  }

  /** Key bytes: UTF-8 of the secret as typed, without trimming or decoding. */
  public byte[] keyBytes() {
    return value.getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
