package io.btcpaytracker.projector.rollup;

import org.jspecify.annotations.Nullable;

/** Text as the rows hold it. */
public final class Storable {
  private Storable() {}

  /** PostgreSQL's text holds every character but NUL. */
  public static String text(String text) {
    return text.replace('\u0000', '\uFFFD');
  }

  public static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }
}
