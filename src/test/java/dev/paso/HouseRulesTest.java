package dev.paso;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import dev.paso.core.MisuseException;
import dev.paso.core.RefusedException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;

/** What nobody in the house does, or only who is there for it. A rule that finds no class to look at fails. */
class HouseRulesTest {
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
                .check(OwnClasses.ALL);
    }

    @Test
    void whateverVaadinMustFindIsWhereItIsToldToLook() {
        List<String> searched = Stream.of(Application.class
                        .getAnnotation(AutoConfigurationPackage.class)
                        .basePackageClasses())
                .map(Class::getPackageName)
                .toList();
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAssignableTo(HasErrorParameter.class)
                .or()
                .areAssignableTo(AppShellConfigurator.class)
                .should()
                .resideInAnyPackage(searched.stream().map(name -> name + "..").toArray(String[]::new))
                .check(OwnClasses.ALL);
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
                .check(OwnClasses.ALL);
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
                .check(OwnClasses.ALL);
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
                .check(OwnClasses.ALL);
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
                .check(OwnClasses.ALL);
    }

    /** An open page pays for each button and each list of choices: ours are told in a few bytes. */
    @Test
    void buttonsAndChoicesAreOurOwn() {
        noClasses()
                .that()
                .resideInAPackage("dev.paso..")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Button.class).or(assignableTo(Select.class)))))
                .because("ActionButton and Choice are there for that")
                .check(OwnClasses.ALL);
    }

    /** A change that nobody fetches stays on the server. */
    @Test
    void pagesAreChangedFromOtherThreadsByTheirLineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.paso.ui.line..")
                .should()
                .callMethodWhere(target(nameMatching("access|accessLater|accessSynchronously"))
                        .and(target(owner(assignableTo(UI.class)))))
                .check(OwnClasses.ALL);
    }
}
