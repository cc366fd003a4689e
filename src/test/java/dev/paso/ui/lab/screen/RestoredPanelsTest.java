package dev.paso.ui.lab.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.dom.Element;
import dev.paso.Application;
import dev.paso.Thorough;
import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.FactsJson;
import dev.paso.workspace.LabState;
import dev.paso.workspace.PlayedLab;
import dev.paso.workspace.Speed;
import dev.paso.workspace.Story;
import dev.paso.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * What panels show depends on the lab's state alone: where it was made again from what was told, panels that are made for it show what
 * those show before which a learner did it all, and making them changes nothing.
 */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class RestoredPanelsTest extends SpringBrowserlessTest {
    private static final int MOVES = 16;
    private static final int SHOWN_AFTER = 4; // moves
    private static final Set<String> VALIDATION = Set.of("invalid", "errorMessage"); // once set they are there

    @Autowired
    private Runs runs;

    @Autowired
    private Work work;

    static Stream<At> steps() {
        return At.all();
    }

    /** Somebody at a step, with its panels on a stage. */
    private final class Learner {
        private final Story story;
        private final Workspace workspace;
        private final Stage stage;

        Learner(At at, Map<String, String> handles, Locale language) {
            ExperimentSpec spec = at.step().preset();
            Story.Told told = new Story.Told(at.lab().name(), at.step().key(), List.of(), handles);
            Facts facts = new Facts(
                    spec,
                    spec.epochs(),
                    0,
                    0,
                    false,
                    Speed.SLOW,
                    OptionalLong.empty(),
                    List.of(),
                    0,
                    Optional.of(told));
            story = at.lab().story(new Desk(work));
            workspace = new Workspace(runs, FactsJson.read(FactsJson.write(facts)), Optional.of(story), turn -> {});
            stage = new Stage(Catalogues.of(story, new Texts(language), workspace, work, () -> {}));
            stage.enter(at.lab().name(), story.step());
            stage.show(List.of());
            stage.show(workspace.spec(), workspace.data());
            stage.refresh();
        }

        LabState state() {
            return story.state();
        }

        Map<String, String> told() {
            return workspace.facts().story().orElseThrow().handles();
        }

        /** Everything that is shown, once nothing is worked out any more. */
        List<String> shown() {
            stage.refresh();
            Until.holds("all is worked out", () -> !state().desk().isBusy());
            stage.refresh();
            List<String> shown = new ArrayList<>();
            describe(stage.getElement(), "", shown);
            return shown;
        }

        void leave() {
            workspace.close();
            story.close();
        }
    }

    private static void describe(Element element, String indent, List<String> shown) {
        if (element.isTextNode()) {
            shown.add(indent + element.getText());
            return;
        }
        if (!element.isVisible()) {
            shown.add(indent + element.getTag() + " hidden");
            return;
        }
        StringBuilder line = new StringBuilder(indent + element.getTag());
        element.getAttributeNames()
                .sorted()
                .forEach(name -> line.append(" ").append(name).append("=").append(element.getAttribute(name)));
        element.getPropertyNames()
                .sorted()
                .filter(name -> !VALIDATION.contains(name))
                .forEach(name -> line.append(" .").append(name).append("=").append(element.getPropertyRaw(name)));
        shown.add(line + (element.isEnabled() ? "" : " disabled"));
        element.getChildren().forEach(child -> describe(child, indent + "  ", shown));
    }

    @ParameterizedTest
    @Thorough(oneOf = 3)
    @MethodSource("steps")
    void whatIsMadeAgainIsWhatIsShown(At at) {
        Random random = new Random(at.toString().hashCode());
        Learner learner = new Learner(at, Map.of(), Locale.ENGLISH);
        PlayedLab played = PlayedLab.of(learner.story);
        for (int i = 1; i <= MOVES; i++) {
            played.move().accept(random);
            if (i % SHOWN_AFTER == 0) {
                learner.stage.refresh();
            }
        }
        List<String> shown = learner.shown();
        Map<String, String> told = learner.told();
        Learner elsewhere = new Learner(at, told, Locale.ENGLISH);
        assertThat(elsewhere.told()).as("making panels changes nothing").isEqualTo(told);
        assertThat(elsewhere.shown()).isEqualTo(shown);
        assertThat(elsewhere.told()).as("showing them changes nothing").isEqualTo(told);
        learner.leave();
        elsewhere.leave();
    }
}
