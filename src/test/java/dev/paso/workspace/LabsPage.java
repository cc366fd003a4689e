package dev.paso.workspace;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedMethods;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.paso.Holds;
import dev.paso.experiment.Runs;
import dev.paso.ui.lab.screen.SaidWords;
import dev.paso.ui.text.Texts;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** {@code docs/labs.md}: what each step of each lab says, what holds it, its mission and its picture. */
final class LabsPage {
    static final Path FILE = Path.of("docs/labs.md");
    static final Path PICTURES = Path.of("docs/labs");

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final String HEAD = """
            # The labs, step by step

            Made by `./paso check labs`; `LabsPageTest` fails where it is not what the labs say. Of each step: what it says, and the tests that
            hold it; its picture once its mission is solved, where a walk has made one. The numbers are those of the step as it begins.

            Every mission is tried in three ways: `EveryMissionTest#whoDoesWhatItsTextSaysHasSolvedIt` does what its text says,
            `EveryMissionTest#whoNearlyDoesItHasNot` nearly does it and sees it stay open, both under the name that stands beside the mission,
            and a visitor solves it in a browser: `GradientDescentLabIT`, `AutogradLabIT`, `TrainingLoopLabIT`, `ClassificationLabIT`.
            """;

    private final Map<String, List<String>> holders = holders();
    private final Runs runs;
    private final StringBuilder page = new StringBuilder(HEAD);

    private LabsPage(Runs runs) {
        this.runs = runs;
    }

    static String of(Runs runs) {
        LabsPage made = new LabsPage(runs);
        EveryMissionTest.LABS.forEach(made::lab);
        return made.page.toString();
    }

    /** The tests that hold each text that a test holds. */
    static Map<String, List<String>> holders() {
        Map<String, List<String>> holders = new TreeMap<>();
        ReflectionSupport.findAllClassesInPackage(
                        "dev.paso", type -> true, name -> name.endsWith("Test") || name.endsWith("IT"))
                .stream()
                .flatMap(type -> findAnnotatedMethods(type, Holds.class, HierarchyTraversalMode.TOP_DOWN).stream())
                .forEach(test -> held(test)
                        .forEach(key -> holders.computeIfAbsent(key, first -> new ArrayList<>())
                                .add("`" + test.getDeclaringClass().getSimpleName() + "#" + test.getName() + "`")));
        EveryMissionTest.claiming()
                .forEach(mission -> holders.computeIfAbsent(mission.name() + ".text", first -> new ArrayList<>())
                        .add("`EveryMissionTest#whatItsTextClaimsIsSo`"));
        holders.values().forEach(tests -> tests.sort(null));
        return holders;
    }

    /** Whether it is the key of an explanation or of a remark, which stand on every screen. */
    static boolean isOfAnotherScreen(String key) {
        return key.startsWith("help.") || key.startsWith("remark.");
    }

    private static Stream<String> held(Method test) {
        return findAnnotation(test, Holds.class).stream().flatMap(holds -> Stream.of(holds.value()));
    }

    private void lab(List<Mission<?>> missions) {
        String name = missions.getFirst().lab().name();
        page.append("\n## ").append(ENGLISH.say("lab." + name + ".title")).append('\n');
        for (int i = 0; i < missions.size(); i++) {
            step(i + 1, missions.get(i));
        }
    }

    private void step(int number, Mission<?> mission) {
        Map<String, String> numbers = SaidWords.of(mission.said(runs), Locale.ENGLISH);
        String title = say(mission, "title", numbers);
        page.append("\n### %d · %s\n\n".formatted(number, title));
        picture(mission, title);
        part(mission, "text", "", numbers);
        if (!mission.answers().isEmpty()) {
            part(mission, "guess", " " + answers(mission, numbers), numbers);
            part(mission, "seen", "", numbers);
        }
        part(mission, "try", "", numbers);
        part(mission, "mission", " `" + mission.name() + "`", numbers);
    }

    /** Where a walk through the lab has made one. */
    private void picture(Mission<?> mission, String title) {
        String picture = mission.lab().name() + "-" + mission.step() + ".webp";
        if (Files.exists(PICTURES.resolve(picture))) {
            page.append("![%s](labs/%s)\n\n".formatted(title, picture));
        }
    }

    private void part(Mission<?> mission, String part, String after, Map<String, String> numbers) {
        page.append("- **")
                .append(part)
                .append("** ")
                .append(say(mission, part, numbers))
                .append(after);
        List<String> tests = holders.getOrDefault(mission.name() + "." + part, List.of());
        if (!tests.isEmpty()) {
            page.append(" *Held by* ").append(String.join(", ", tests));
        }
        page.append('\n');
    }

    private static String answers(Mission<?> mission, Map<String, String> numbers) {
        return mission.answers().stream()
                .map(answer -> say(mission, "guess." + answer, numbers))
                .collect(Collectors.joining("; ", "(", ")"));
    }

    private static String say(Mission<?> mission, String part, Map<String, String> numbers) {
        return ENGLISH.fill("lab." + mission.name() + "." + part, numbers);
    }

    /** The texts of every step that claim something. */
    static Stream<String> claims() {
        return EveryMissionTest.missions()
                .flatMap(mission -> (mission.answers().isEmpty() ? Stream.of("text") : Stream.of("text", "seen"))
                        .map(part -> mission.name() + "." + part));
    }
}
