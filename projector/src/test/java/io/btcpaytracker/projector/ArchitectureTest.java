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

  @ArchTest
  static final ArchRule sumsAreReckonedWithoutIo =
      classes()
          .that()
          .resideInAPackage("..projector.rollup..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.math..",
              "java.time..",
              "java.util..",
              "org.jspecify..",
              "io.btcpaytracker.schemas.avro..",
              "..projector.rollup..")
          .because("whoever doubts a figure must be able to reckon it afresh, away from the rows");

  @ArchTest static final ArchRule packagesFormNoCycle = AppRules.packagesFormNoCycle("projector");

  @ArchTest
  static final ArchRule onlyConfigurationReachesOutside =
      AppRules.onlyConfigurationReachesOutside();
}
