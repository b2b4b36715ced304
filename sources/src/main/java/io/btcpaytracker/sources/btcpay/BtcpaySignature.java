package io.btcpaytracker.sources.btcpay;

import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.Verdict;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * BTCPay's signature: {@code BTCPay-Sig: sha256=<hex of HMAC-SHA256>} over the exact bytes of the
 * body. Neither time nor nonce is signed, so a replay is genuine; deduplication takes care of it.
 */
public final class BtcpaySignature {
  /** Name of the header, as BTCPay writes it. */
  public static final String HEADER = "BTCPay-Sig";

  private static final String PREFIX = "sha256=";

  /** BTCPay writes lower case; the digits are a number, so their case carries no meaning. */
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-fA-F]{64}");

  private BtcpaySignature() {}

  /** The header's value as BTCPay would send it with this body. */
  public static String sign(byte[] body, Secret secret) {
    return PREFIX + HexFormat.of().formatHex(hmac(body, secret));
  }

  static Verdict verify(Delivery delivery, List<Secret> secrets) {
    List<String> values = delivery.header(HEADER);
    if (values.size() != 1) {
      return new Verdict.Forged(
          HEADER + " stands %d times in the request (expected once)".formatted(values.size()));
    }
    String value = values.getFirst();
    if (!FORM.matcher(value).matches()) {
      return new Verdict.Forged(
          HEADER + " is malformed (expected " + PREFIX + " and 64 hex digits)");
    }
    byte[] claimed = HexFormat.of().parseHex(value, PREFIX.length(), value.length());
    return matchesAny(claimed, delivery.body(), secrets)
        ? new Verdict.Genuine()
        : new Verdict.Forged(HEADER + " is not made from this body with a secret we know");
  }

  /**
   * Tries every secret even after a match, so that the time tells nothing about which one it was.
   */
  private static boolean matchesAny(byte[] claimed, byte[] body, List<Secret> secrets) {
    boolean matches = false;
    for (Secret secret : secrets) {
      matches |= MessageDigest.isEqual(claimed, hmac(body, secret));
    }
    return matches;
  }

  private static byte[] hmac(byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.keyBytes(), "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256 and takes any non-empty key", e);
    }
  }
}
