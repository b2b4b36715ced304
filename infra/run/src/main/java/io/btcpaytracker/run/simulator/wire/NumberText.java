package io.btcpaytracker.run.simulator.wire;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * Numbers as .NET prints them. Whole numbers survive at any size; all others went through a double,
 * so {@code 1.50} becomes {@code 1.5} and {@code 1e-8} becomes {@code 1E-08}.
 */
final class NumberText {
  /** .NET writes the exponent form outside of these powers of ten. */
  private static final int PLAIN_FROM = -4;

  private static final int PLAIN_TO = 14;

  private NumberText() {}

  static String of(JsonNode number) {
    return number.isIntegralNumber()
        ? number.bigIntegerValue().toString()
        : ofDouble(number.doubleValue());
  }

  private static String ofDouble(double value) {
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int power = shortest.precision() - shortest.scale() - 1;
    if (shortest.signum() == 0 || (power >= PLAIN_FROM && power <= PLAIN_TO)) {
      String plain = shortest.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    return exponentForm(shortest, power);
  }

  private static String exponentForm(BigDecimal value, int power) {
    String mantissa = value.movePointLeft(power).stripTrailingZeros().toPlainString();
    return "%sE%s%02d".formatted(mantissa, power < 0 ? "-" : "+", Math.abs(power));
  }
}
