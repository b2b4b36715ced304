package io.btcpaytracker.stack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.btcpaytracker.stack",
    importOptions = ImportOption.DoNotIncludeTests.class)
class StackArchitectureTest {
  @ArchTest
  static final ArchRule theStackKnowsNothingThatRunsOnIt =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.btcpaytracker.gateway..",
              "io.btcpaytracker.projector..",
              "io.btcpaytracker.dashboard..",
              "io.btcpaytracker.run..",
              "io.btcpaytracker.schemas..",
              "io.btcpaytracker.sources..")
          .because("every app's tests run on the stack, so it must be built before any of them");

  @ArchTest
  static final ArchRule packagesOfTheStackFormNoCycle =
      slices()
          .matching("io.btcpaytracker.stack.(*)..")
          .should()
          .beFreeOfCycles()
          .because("servers stand on the machine and not on each other");
}
