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

  @ArchTest
  static final ArchRule onlyRowsWrite =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Rows")
          .should()
          .callMethod(JdbcClient.StatementSpec.class, "update")
          .because("questions must be safe to ask of any server at any time");

  @ArchTest static final ArchRule packagesFormNoCycle = AppRules.packagesFormNoCycle("dashboard");

  @ArchTest
  static final ArchRule onlyConfigurationReachesOutside =
      AppRules.onlyConfigurationReachesOutside();

  @ArchTest
  static final ArchRule onlyALookIntoThePastReadsBodies =
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("Past")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.btcpaytracker.sources..", "io.btcpaytracker.fold..")
          .because(
              "what is known now is in the rows; only what was known once is folded afresh (0011)");

  @ArchTest static final ArchRule noSourceByName = AppRules.knowsNoSourceByName();

  @ArchTest
  static final ArchRule onlyQueriesHoldSql =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Queries")
          .and()
          .haveSimpleNameNotEndingWith("Rows")
          .should()
          .callMethod(JdbcClient.class, "sql", String.class)
          .because("whoever looks for SQL looks for *Queries, and for *Rows that write");

  @ArchTest
  static final ArchRule controllersAreHidden =
      classes()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .should()
          .notBePublic()
          .because("they are reached by HTTP and by nothing else");
}
