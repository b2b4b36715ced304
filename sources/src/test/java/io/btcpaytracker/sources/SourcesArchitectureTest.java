package io.btcpaytracker.sources;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules of this module; none may hold because it found nothing to check. */
class SourcesArchitectureTest {
  private static final String ROOT = "io.btcpaytracker.sources";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final ArchRule SOURCES_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + ".facts"))
          .because("a source is added or removed as one folder, without touching another");

  @Test
  void sourcesDoNotKnowEachOther() {
    SOURCES_DO_NOT_KNOW_EACH_OTHER.check(MAIN);
  }

  /** The example in the tests is the second folder; facts are what all may know, and only those. */
  @Test
  void theRuleSeesEveryFolderAndItsDependencies() {
    JavaClasses withTests = new ClassFileImporter().importPackages(ROOT);

    assertThat(SOURCES_DO_NOT_KNOW_EACH_OTHER.evaluate(withTests).hasViolation()).isFalse();
    assertThat(
            slices()
                .matching(ROOT + ".(*)..")
                .should()
                .notDependOnEachOther()
                .evaluate(withTests)
                .hasViolation())
        .isTrue();
  }

  @Test
  void theSeamKnowsNoSource() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT, ROOT + ".facts")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(resideInAnyPackage(ROOT, ROOT + ".facts").negate()))
        .because("sources are found by ServiceLoader; no list names them")
        .check(MAIN);
  }

  @Test
  void sourcesNeedNothingButAJsonParser() {
    classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..",
            "java..",
            "javax.crypto..",
            "tools.jackson..",
            "org.jspecify.annotations",
            "com.google.auto.service")
        .because("verifying and reading must run in any process, and be tested in milliseconds")
        .check(MAIN);
  }

  @Test
  void factsAreDataOfTheJdk() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".facts")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".facts", "java..", "org.jspecify.annotations")
        .because("the state machine is built on facts and must not see how a source reads them")
        .check(MAIN);
  }

  @Test
  void sourcesDoNotReachOutside() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..", "java.lang.foreign..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.File.*|java\\.time\\.Clock|java\\.util\\.Random.*")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("the same bytes must tell the same today, in a replay and in a rebuild")
        .check(MAIN);
  }
}
