package io.btcpaytracker.fold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.btcpaytracker.rules.AppRules;

@AnalyzeClasses(
    packages = "io.btcpaytracker.fold",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theStateMachineIsPure =
      classes()
          .that()
          .resideInAPackage("..fold.invoice..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "io.btcpaytracker.sources.facts..",
              "io.btcpaytracker.fold.invoice..")
          .because("the life of an invoice is decided from facts alone, here and in a replay");

  @ArchTest
  static final ArchRule theStateMachineTouchesNothingOutside =
      noClasses()
          .that()
          .resideInAPackage("..fold.invoice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.sql..")
          .because("java.* holds doors too");

  @ArchTest static final ArchRule knowsNoSourceByName = AppRules.knowsNoSourceByName();

  @ArchTest static final ArchRule packagesFormNoCycle = AppRules.packagesFormNoCycle("fold");

  @ArchTest
  static final ArchRule onlyConfigurationReachesOutside =
      AppRules.onlyConfigurationReachesOutside();
}
