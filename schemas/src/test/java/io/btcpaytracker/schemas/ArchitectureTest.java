package io.btcpaytracker.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.btcpaytracker", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule schemasDependOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.btcpaytracker.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.btcpaytracker.sources..",
              "io.btcpaytracker.stack..",
              "io.btcpaytracker.gateway..",
              "io.btcpaytracker.projector..",
              "io.btcpaytracker.dashboard..",
              "io.btcpaytracker.run..")
          .because("contracts that know their users cannot be shared by them");

  @ArchTest
  static final ArchRule schemasKnowNoFramework =
      noClasses()
          .that()
          .resideInAPackage("io.btcpaytracker.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "tools.jackson..")
          .because("downstream teams take this jar into programs of any kind");
}
