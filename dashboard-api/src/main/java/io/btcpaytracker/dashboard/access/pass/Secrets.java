package io.btcpaytracker.dashboard.access.pass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.IntFunction;

/** Makes what people and programs show at the door. Only hashes of it are kept. */
public final class Secrets {
  private static final int SECRET_BYTES = 32;
  private static final int PASSWORD_GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  /** Without signs that look alike; 32 of them, so that every byte falls evenly. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private final IntFunction<byte[]> random;

  Secrets(IntFunction<byte[]> random) {
    this.random = random;
  }

  /** 256 random bits, base64url, 43 characters. */
  public String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random.apply(SECRET_BYTES));
  }

  /** 100 random bits that can be read out and typed in. */
  public String oneTimePassword() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < PASSWORD_GROUPS; group++) {
      password.append(group == 0 ? "" : "-").append(letters(GROUP_LENGTH));
    }
    return password.toString();
  }

  /** So many random signs to tell things apart by. */
  public String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (byte sign : random.apply(count)) {
      letters.append(LETTERS.charAt(Math.floorMod(sign, LETTERS.length())));
    }
    return letters.toString();
  }

  /** A secret of 256 random bits cannot be guessed, so a quick hash is enough. */
  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
