package io.btcpaytracker.run;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.btcpaytracker.rules.AppRules;

@AnalyzeClasses(packages = "io.btcpaytracker.run", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule packagesFormNoCycle = AppRules.packagesFormNoCycle("run");

  @ArchTest
  static final ArchRule meetsAppsAsPackagedOnly =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.btcpaytracker.gateway..",
              "io.btcpaytracker.projector..",
              "io.btcpaytracker.dashboard..")
          .because("it starts what an operator starts and talks to it as strangers do");
}
