package io.btcpaytracker.run.simulator.shop;

import java.util.List;

/** Somebody who buys; all of them are made up. */
record Customer(String name, String email, String country, String zip) {
  static final List<Customer> ALL =
      List.of(
          new Customer("Anna Keller", "anna.keller@example.com", "CH", "8001"),
          new Customer("José Ñandú", "jose@example.org", "ES", "28004"),
          new Customer("Zoë Brontë-Müller", "zoe@example.net", "DE", "10115"),
          new Customer("中本 聪", "nakamoto@example.com", "JP", "150-0002"),
          new Customer("Aoife O'Brien", "aoife@example.org", "IE", "D02 X285"),
          new Customer("Łukasz Żółć", "lukasz@example.net", "PL", "00-001"),
          new Customer("Hal \"running\" F.", "hal@example.com", "US", "93101"),
          new Customer("Нина Иванова", "nina@example.org", "BG", "1000"));
}
