package dev.paso;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import dev.paso.core.MisuseException;
import dev.paso.core.RefusedException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the house. A rule that finds no class to look at fails. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/quick/tests/")) // where ./paso test NAME puts them
            .importPackages("dev.paso");

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
                area("cli", "proof", "json", "table", "core"),
                area("experiment", "core"),
                area("table", "core"),
                area("echarts"),
                area("web", "ui.text"),
                area("workspace", "experiment", "json", "core"),
                area("ui", "web", "workspace", "experiment", "proof", "json", "table", "echarts", "core"),
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
                area("ui.panel", "ui.component", "ui.line", "ui.text", "workspace", "experiment", "echarts", "core"),
                area(
                        "ui.playground",
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
                .check(CLASSES);
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
        assertThat(CLASSES).hasSizeGreaterThan(250);
        assertThat(packages())
                .contains("dev.paso", "dev.paso.core.engine", "dev.paso.experiment", "dev.paso.workspace");
    }

    @Test
    void learningItselfKnowsNoFrameworkNoClockAndNoChance() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.core..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                                "dev.paso.core..",
                                "java.lang..",
                                "java.util..",
                                "java.math..",
                                "org.jspecify..",
                                "com.google.errorprone..",
                                "jdk.incubator.vector..",
                                "org.nd4j..",
                                "org.bytedeco..")
                        .and(resideOutsideOfPackages("", "double", "int"))) // arrays of primitives have no package
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void runsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.experiment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void workspacesKnowNoScreen() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.workspace..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void tablesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso.table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void nd4jStaysWhereTheBigNumbersAre() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.paso.core.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nd4j..")
                .check(CLASSES);
    }

    /** Whoever is refused something is told in their own language, so a rule says it and not a sentence made on the spot. */
    @Test
    void whateverIsRefusedNamesItsRule() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.paso.core..",
                        "dev.paso.json..",
                        "dev.paso.table..",
                        "dev.paso.experiment..",
                        "dev.paso.workspace..",
                        "dev.paso.proof..",
                        "dev.paso.cli..")
                .and()
                .areNotAssignableTo(IllegalArgumentException.class)
                .should()
                .callConstructorWhere(target(owner(assignableTo(IllegalArgumentException.class)))
                        .and(not(target(owner(assignableTo(RefusedException.class)))))
                        .and(not(target(owner(assignableTo(MisuseException.class))))))
                .check(CLASSES);
    }

    /** Here is what a file, a link or a table passes through. */
    @Test
    void whatSomebodyGivesIsNeverAMistakeOfTheProgram() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.paso.core.data..",
                        "dev.paso.core.loss..",
                        "dev.paso.core.nn..",
                        "dev.paso.core.optim..",
                        "dev.paso.core.random..",
                        "dev.paso.core.train..",
                        "dev.paso.json..",
                        "dev.paso.table..",
                        "dev.paso.experiment..",
                        "dev.paso.proof..",
                        "dev.paso.cli..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MisuseException.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.paso.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    /** Threads are few, and where they are made is known; whoever wants something done beside a page asks {@code Work}. */
    @Test
    void threadsAreMadeInFewPlaces() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.paso.experiment.Threads")
                .and()
                .doNotHaveFullyQualifiedName("dev.paso.ui.line.Lines") // one that looks after them
                .and()
                .doNotHaveFullyQualifiedName("dev.paso.web.Leaving") // at the end
                .and()
                .doNotHaveFullyQualifiedName("dev.paso.web.Workers") // the server's own
                .and()
                .doNotHaveFullyQualifiedName("dev.paso.core.engine.Nd4jLibrary") // one that starts it, and ends
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(Executors.class.getName())
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.Builder.class)
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .orShould()
                .callMethodWhere(target(
                        nameMatching("parallel|parallelStream|startVirtualThread|runAsync|supplyAsync|commonPool")))
                .check(CLASSES);
    }

    /** A change that nobody fetches stays on the server. */
    /** An open page pays for each button and each list of choices: ours are told in a few bytes. */
    @Test
    void buttonsAndChoicesAreOurOwn() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso..")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Button.class).or(assignableTo(Select.class)))))
                .because("ActionButton and Choice are there for that")
                .check(CLASSES);
    }

    @Test
    void pagesAreChangedFromOtherThreadsByTheirLineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.paso.ui.line..")
                .should()
                .callMethodWhere(target(nameMatching("access|accessLater|accessSynchronously"))
                        .and(target(owner(assignableTo(UI.class)))))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.paso.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = CLASSES.stream()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(marked).containsExactlyInAnyOrderElementsOf(packages());
    }

    private static Set<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
