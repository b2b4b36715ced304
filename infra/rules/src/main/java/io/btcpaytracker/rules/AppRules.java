package io.btcpaytracker.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Rules of design that every app keeps, each with its reason. */
public final class AppRules {
  private static final String OURS = "io.btcpaytracker.";

  private AppRules() {}

  /**
   * @param app name of the app's root package, e.g. {@code gateway}
   */
  public static ArchRule meetsOtherAppsInTopicsAndTablesOnly(String app) {
    String[] others =
        Stream.of("gateway", "projector", "dashboard", "stack", "run")
            .filter(other -> !other.equals(app))
            .map(other -> OURS + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(OURS + app + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("apps meet in topics and tables, so that each can stop, move and change alone");
  }

  /**
   * @param app name of the app's root package
   */
  public static ArchRule packagesFormNoCycle(String app) {
    return slices()
        .matching(OURS + app + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("the packages are the stations of one way, and a way has a direction");
  }

  /** For apps that read bodies. */
  public static ArchRule knowsNoSourceByName() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OURS + "sources.btcpay..")
        .because("a new source is a new folder in sources and touches nothing here");
  }

  public static ArchRule onlyConfigurationReachesOutside() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Configuration")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callConstructor(SecureRandom.class)
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .because("what depends on clock, randomness or environment cannot be repeated in a test");
  }
}
