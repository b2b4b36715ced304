package io.btcpaytracker.run.system;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** What people look at. */
enum Screen {
  DESK(1280, 800, ColorScheme.LIGHT),
  DESK_DARK(1280, 800, ColorScheme.DARK),
  WIDE(2560, 1440, ColorScheme.LIGHT),
  PHONE(390, 844, ColorScheme.LIGHT),
  SMALL_PHONE_DARK(360, 740, ColorScheme.DARK);

  private static final int PHONE_WIDTH_MAX = 500;

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  Screen(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  NewContextOptions options() {
    boolean phone = width <= PHONE_WIDTH_MAX;
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setIsMobile(phone)
        .setHasTouch(phone)
        .setTimezoneId("Europe/Zurich");
  }

  int width() {
    return width;
  }
}
