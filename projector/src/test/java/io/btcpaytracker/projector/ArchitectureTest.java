package io.btcpaytracker.projector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.btcpaytracker.rules.AppRules;

@AnalyzeClasses(
    packages = "io.btcpaytracker.projector",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theStateMachineIsPure =
      classes()
          .that()
          .resideInAPackage("..projector.invoice..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "io.btcpaytracker.sources.facts..",
              "io.btcpaytracker.projector.invoice..")
          .because("the life of an invoice is decided from facts alone, here and in a replay");

  @ArchTest
  static final ArchRule theStateMachineTouchesNothingOutside =
      noClasses()
          .that()
          .resideInAPackage("..projector.invoice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.sql..")
          .because("java.* holds doors too");

  @ArchTest
  static final ArchRule meetsOtherAppsInTopicsAndTablesOnly =
      AppRules.meetsOtherAppsInTopicsAndTablesOnly("projector");

  @ArchTest static final ArchRule knowsNoSourceByName = AppRules.knowsNoSourceByName();

  @ArchTest
  static final ArchRule theStreamWritesNoRows =
      noClasses()
          .that()
          .resideInAPackage("..projector.stream..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
          .because(
              "a stream gives a processor no retry, so rows written there get lost or doubled");

  @ArchTest static final ArchRule packagesFormNoCycle = AppRules.packagesFormNoCycle("projector");

  @ArchTest
  static final ArchRule onlyConfigurationReachesOutside =
      AppRules.onlyConfigurationReachesOutside();
}
