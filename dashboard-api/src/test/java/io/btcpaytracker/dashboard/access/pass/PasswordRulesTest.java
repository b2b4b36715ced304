package io.btcpaytracker.dashboard.access.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "five blue herons",
        "üben übt üben",
        "xK7#mQ2!pL9z",
        "𝒶𝒷𝒸𝒹𝑒𝒻𝑔𝒽𝒾𝒿𝓀𝓁",
        "mypasswordis fairly long"
      })
  void longAndUncommonPasswordsAreTaken(String password) {
    assertThat(PasswordRules.objection(password, "admin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "elevenchars",
        "aaaaaaaaaaaaaaaaaaaa",
        "abababababababab",
        "passwordpassword",
        "Password12345",
        "administrator1",
        "qwertyuiop1234",
        "adminadminadmin",
        "tracker2026!",
        "correcthorsebatterystaple"
      })
  void shortAndCommonOnesAreNot(String password) {
    assertThat(PasswordRules.objection(password, "admin")).isPresent();
  }

  @Test
  void theLengthIsCountedInCharactersAndHasAnEnd() {
    assertThat(PasswordRules.objection("abcdefghijk", "x"))
        .hasValueSatisfying(
            text -> assertThat(text).isEqualTo("has 11 characters (expected 12 to 1000)"));
    assertThat(PasswordRules.objection("abcdefghi jk", "x")).isEmpty();
    assertThat(PasswordRules.objection("xyz5! ".repeat(166) + "abcd", "n")).isEmpty();
    assertThat(PasswordRules.objection("xyz5! ".repeat(167), "n")).isPresent();
  }
}
