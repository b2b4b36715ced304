package io.btcpaytracker.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.btcpaytracker.rules.AppRules;

@AnalyzeClasses(
    packages = "io.btcpaytracker.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule meetsOtherAppsInTopicsAndTablesOnly =
      AppRules.meetsOtherAppsInTopicsAndTablesOnly("gateway");

  @ArchTest
  static final ArchRule needsNoDatabase =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
          .because("webhooks are accepted while every database is down");

  @ArchTest static final ArchRule knowsNoSourceByName = AppRules.knowsNoSourceByName();

  @ArchTest static final ArchRule packagesFormNoCycle = AppRules.packagesFormNoCycle("gateway");

  @ArchTest
  static final ArchRule onlyConfigurationReachesOutside =
      AppRules.onlyConfigurationReachesOutside();

  @ArchTest
  static final ArchRule onlyTheTopicStationAppends =
      noClasses()
          .that()
          .resideOutsideOfPackages("..gateway.topic..", "..gateway.rejected..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..")
          .because("a 2xx answer means the log has spoken, and that is decided in one place");
}
