package io.btcpaytracker.sources.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auto.service.AutoService;
import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.Verdict;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A till that sends {@code paid <shop> <receipt>}, and with it the SHA-256 of secret and body. */
@AutoService(WebhookSource.class)
public final class ExampleSource implements WebhookSource {
  static final String HEADER = "Example-Sum";

  @Override
  public String name() {
    return "example";
  }

  @Override
  public Verdict verify(Delivery delivery, List<Secret> secrets) {
    List<String> values = delivery.header(HEADER);
    boolean genuine = false;
    for (Secret secret : secrets) {
      genuine |= values.size() == 1 && isEqual(values.getFirst(), sum(delivery.body(), secret));
    }
    return genuine ? new Verdict.Genuine() : new Verdict.Forged(HEADER + " does not match");
  }

  @Override
  public Reading read(byte[] body) {
    String[] words = new String(body, UTF_8).split(" ", -1);
    return words.length >= 3 && words[0].equals("paid")
        ? new Reading.Understood(headOf(words), new InvoiceSettled(false, false))
        : new Reading.Unreadable("body is no 'paid <shop> <receipt>'");
  }

  static String sum(byte[] body, Secret secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(secret.keyBytes());
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isEqual(String claimed, String right) {
    return MessageDigest.isEqual(claimed.getBytes(UTF_8), right.getBytes(UTF_8));
  }

  private static Head headOf(String[] words) {
    Subject receipt = new Subject.Invoice(words[2]);
    return new Head("paid", words[1], receipt, null, null, null, null, false, false);
  }
}
