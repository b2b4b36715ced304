package io.btcpaytracker.run.operate;

import java.security.SecureRandom;
import java.util.Base64;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./tracker secret generate}. */
@Command(name = "secret", description = "Secrets for the settings.")
public final class SecretCommand implements Runnable {
  /** 48 bytes are 64 characters of base64 without padding: enough for every secret we ask for. */
  private static final int SECRET_BYTES = 48;

  @Spec private CommandSpec spec;

  @Command(
      name = "generate",
      description =
          "Prints a fresh random secret (64 characters) for BTCPAY_WEBHOOK_SECRET and alike.")
  int generate() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    spec.commandLine()
        .getOut()
        .println(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    return 0;
  }

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "secret needs a subcommand (expected: generate)");
  }
}
