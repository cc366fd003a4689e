package dev.paso;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.paso.OwnClasses.packages;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the house. A rule that finds no class to look at fails. */
class ArchitectureTest {
    /** What an area may import of Paso, besides itself. */
    private record Area(String name, List<String> mayUse) {
        @Override
        public String toString() {
            return name + " -> " + mayUse;
        }
    }

    private static Area area(String name, String... mayUse) {
        return new Area(name, List.of(mayUse));
    }

    static Stream<Area> areas() {
        return Stream.of(
                area("core"),
                area("json", "core"),
                area("proof", "json", "core"),
                area("export", "json", "core"),
                area("cli", "proof", "export", "json", "table", "core"),
                area("experiment", "core"),
                area("table", "core"),
                area("echarts"),
                area("web", "ui.text"),
                area("workspace", "experiment", "json", "core"),
                area("ui", "web", "workspace", "experiment", "proof", "export", "json", "table", "echarts", "core"),
                area("ui.text", "core"),
                area("ui.line", "ui.text", "experiment", "core"),
                area("ui.component", "ui.line", "ui.text", "workspace", "experiment", "echarts", "core"),
                area("ui.share", "ui.component", "ui.layout", "ui.text", "web"),
                area(
                        "ui.first",
                        "ui.playground",
                        "ui.panel",
                        "ui.controls",
                        "ui.layout",
                        "ui.line",
                        "ui.text",
                        "workspace",
                        "experiment",
                        "echarts",
                        "core"),
                area("ui.layout", "ui.component", "ui.line", "ui.text", "experiment", "web"),
                area(
                        "ui.proof",
                        "ui.layout",
                        "ui.component",
                        "ui.line",
                        "ui.text",
                        "experiment",
                        "proof",
                        "json",
                        "core"),
                area("ui.controls", "ui.component", "ui.text", "workspace", "experiment", "json", "core"),
                area(
                        "ui.data",
                        "ui.layout",
                        "ui.panel",
                        "ui.component",
                        "ui.line",
                        "ui.text",
                        "workspace",
                        "experiment",
                        "json",
                        "table",
                        "echarts",
                        "core"),
                area("ui.code", "ui.data", "ui.component", "ui.text", "export", "core"),
                area("ui.panel", "ui.component", "ui.line", "ui.text", "workspace", "experiment", "echarts", "core"),
                area(
                        "ui.playground",
                        "ui.code",
                        "ui.data",
                        "ui.panel",
                        "ui.controls",
                        "ui.share",
                        "ui.layout",
                        "ui.component",
                        "ui.line",
                        "ui.text",
                        "workspace",
                        "experiment",
                        "table",
                        "echarts",
                        "core"),
                area(
                        "ui.lab",
                        "ui.code",
                        "ui.data",
                        "ui.panel",
                        "ui.controls",
                        "ui.layout",
                        "ui.component",
                        "ui.line",
                        "ui.text",
                        "workspace",
                        "experiment",
                        "json",
                        "table",
                        "echarts",
                        "core"));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void anAreaUsesOnlyWhatItMay(Area area) {
        String[] allowed = Stream.concat(Stream.of(area.name()), area.mayUse().stream())
                .map(name -> "dev.paso." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.paso." + area.name() + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.paso..").and(resideOutsideOfPackages(allowed)))
                .check(OwnClasses.ALL);
    }

    /** A new package of screens says what it uses. */
    @Test
    void everyPackageOfScreensIsAnAreaOfItsOwn() {
        Set<String> known = areas().map(area -> "dev.paso." + area.name()).collect(Collectors.toSet());
        assertThat(packages())
                .filteredOn(name -> name.startsWith("dev.paso.ui."))
                .allMatch(name -> known.contains(name) || name.startsWith("dev.paso.ui.lab."));
    }

    @Test
    void everyPackageBelongsToAnArea() {
        Set<String> known = Stream.concat(Stream.of("dev.paso"), areas().map(area -> "dev.paso." + area.name()))
                .collect(Collectors.toSet());
        assertThat(packages())
                .allMatch(name -> known.contains(name)
                        || known.stream().anyMatch(area -> !area.equals("dev.paso") && name.startsWith(area + ".")));
    }

    @Test
    void theClassesWereScanned() {
        assertThat(OwnClasses.ALL).hasSizeGreaterThan(250);
        assertThat(packages())
                .contains("dev.paso", "dev.paso.core.engine", "dev.paso.experiment", "dev.paso.workspace");
    }

    @Test
    void runsKnowNoFramework() {
        assertUnknown("experiment", "org.springframework..", "com.vaadin..", "tools.jackson..");
    }

    @Test
    void workspacesKnowNoScreen() {
        assertUnknown("workspace", "org.springframework..", "com.vaadin..");
    }

    @Test
    void tablesKnowNoFramework() {
        assertUnknown("table", "org.springframework..", "com.vaadin..");
    }

    private static void assertUnknown(String area, String... packages) {
        noClasses()
                .that()
                .resideInAPackage("dev.paso." + area + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(OwnClasses.ALL);
    }

    @Test
    void nd4jStaysWhereTheBigNumbersAre() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.paso.core.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nd4j..")
                .check(OwnClasses.ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.paso.(**)").should().beFreeOfCycles().check(OwnClasses.ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = OwnClasses.ALL.stream()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(marked).containsExactlyInAnyOrderElementsOf(packages());
    }
}
