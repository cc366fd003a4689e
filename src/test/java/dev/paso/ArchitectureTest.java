package dev.paso;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.paso");

    @Test
    void theClassesWereScanned() {
        assertThat(CLASSES).hasSizeGreaterThan(30);
    }

    @Test
    void coreKnowsNoScreenNoFileFormatNoClockAndNoChance() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.paso.json..",
                        "dev.paso.cli..",
                        "org.springframework..",
                        "com.vaadin..",
                        "tools.jackson..",
                        "java.time..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(CLASSES);
    }

    @Test
    void jsonKnowsOnlyCore() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.paso.cli..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theProofKnowsOnlyCoreAndJson() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.paso.cli..", "dev.paso.experiment..", "dev.paso.ui..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void runsKnowOnlyCore() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.experiment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.paso.json..",
                        "dev.paso.cli..",
                        "dev.paso.echarts..",
                        "dev.paso.ui..",
                        "org.springframework..",
                        "com.vaadin..",
                        "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void nd4jStaysWhereTheBigNumbersAre() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.paso.core.engine..", "dev.paso.core.landscape..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nd4j..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.paso.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> marked = CLASSES.stream()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(marked).containsExactlyInAnyOrderElementsOf(packages);
    }
}
