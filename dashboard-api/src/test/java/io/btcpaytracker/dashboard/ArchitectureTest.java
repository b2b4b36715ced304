package io.btcpaytracker.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.btcpaytracker.rules.AppRules;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "io.btcpaytracker.dashboard", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule meetsOtherAppsInTopicsAndTablesOnly =
      AppRules.meetsOtherAppsInTopicsAndTablesOnly("dashboard");

  @ArchTest static final ArchRule packagesFormNoCycle = AppRules.packagesFormNoCycle("dashboard");

  @ArchTest
  static final ArchRule onlyConfigurationReachesOutside =
      AppRules.onlyConfigurationReachesOutside();

  @ArchTest
  static final ArchRule readsNoBodies =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.btcpaytracker.sources..")
          .because("bodies are read by the projector; what the page shows is in the rows");

  @ArchTest
  static final ArchRule onlyQueriesHoldSql =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Queries")
          .should()
          .callMethod(JdbcClient.class, "sql", String.class)
          .because("whoever looks for SQL looks for *Queries");

  @ArchTest
  static final ArchRule controllersAreHidden =
      classes()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .should()
          .notBePublic()
          .because("they are reached by HTTP and by nothing else");
}
