package dev.paso.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.paso.Application;
import dev.paso.Until;
import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.json.RandomSpecs;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Hand;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.controls.Notice;
import dev.paso.workspace.Command;
import dev.paso.workspace.Difference;
import dev.paso.workspace.Differences;
import dev.paso.workspace.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Files over the whole format, and every control in front: it changes what it says; whatever else has to change is said, with a way back. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class FrontControlsTest extends SpringBrowserlessTest {
    private static final int FILES = 12;

    /** A control moved to another value, and what of a file that is; it does nothing where the control is not there. */
    private record Turn(String label, Pattern own, Runnable act) {
        static Turn of(String label, String own, Runnable act) {
            return new Turn(label, Pattern.compile(own), act);
        }
    }

    private final List<Turn> turns = List.of(
            slide("Points", "data\\.n", n -> n == 90 ? 120 : 90),
            slide("Noise", "data\\.noise", noise -> noise == 0.1 ? 0.2 : 0.1),
            slide("Seed", "data\\.seed", seed -> seed == 7 ? 8 : 7),
            slide("Classes", "data\\.k|model", classes -> classes == 3 ? 4 : 3),
            slide("Validation", "split\\.(?:test_size|train_size)", share -> share == 20 ? 30 : 20),
            slide("Learning rate · lr", "optimizer\\.lr", lr -> lr == 0.03 ? 0.05 : 0.03),
            slide("Momentum", "optimizer\\.momentum", momentum -> momentum == 0.5 ? 0.6 : 0.5),
            slide("Momentum", "optimizer\\.momentum", momentum -> 0),
            slide("Weight decay", "optimizer\\.weight_decay", decay -> decay == 0.01 ? 0.02 : 0.01),
            slide("pos_weight", "loss\\.pos_weight", weight -> weight == 2 ? 3 : 2),
            choose("Batch size", "loader\\.batch_size"),
            choose("Loss", "loss\\..*"),
            choose("Optimizer", "optimizer\\..*"),
            tick("Standardise the inputs", "scale\\.type"),
            tick("Nesterov", "optimizer\\.nesterov"));

    private final Set<String> moved = new HashSet<>();

    @Test
    void eachChangesWhatItSaysAndNothingElseOrTheRestIsSaidWithAWayBack() {
        PlaygroundView view = navigate(PlaygroundView.class);
        files().forEach(file -> turns.forEach(turn -> {
            view.workspace().require(new Command.Replace(file));
            Until.holds("the file is there", () -> {
                roundTrip();
                return view.workspace().spec().equals(file);
            });
            turn.act.run();
            roundTrip();
            check(view, turn, file);
        }));
        assertThat(moved)
                .as("each did its work in some file, but for Nesterov's, which wants momentum without dampening")
                .containsAll(turns.stream()
                        .map(Turn::label)
                        .filter(label -> !label.equals("Nesterov"))
                        .toList());
    }

    private void check(PlaygroundView view, Turn turn, ExperimentSpec file) {
        List<Difference> differences =
                Differences.between(file, view.workspace().spec());
        List<String> others = differences.stream()
                .map(Difference::path)
                .filter(path -> !turn.own.matcher(path).matches())
                .toList();
        String what = turn.label + " in " + file.name();
        boolean isFromNone = turn.label.equals("Validation")
                && others.contains("split.type"); // a share of a split that is not there makes one
        if (!differences.isEmpty()) {
            moved.add(turn.label);
        }
        if (others.isEmpty() || isFromNone) {
            return;
        }
        assertThat(said()).as(what + " changed " + others).contains("To fit what you changed");
        Hand.press($(ActionButton.class).withText("Undo all of it").single());
        Until.holds("the file is back", () -> {
            roundTrip();
            return view.workspace().spec().equals(file);
        });
    }

    private String said() {
        return $(Notice.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }

    private Turn slide(String label, String own, DoubleUnaryOperator other) {
        return Turn.of(
                label,
                own,
                () -> $(NumberSlider.class).all().stream()
                        .filter(slider -> label.equals(slider.getElement().getProperty("label")))
                        .findFirst()
                        .ifPresent(slider -> move(slider.getElement(), other.applyAsDouble(slider.value()))));
    }

    private static void move(Element slider, double value) {
        slider.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        slider, "value-changed", JacksonUtils.createObjectNode().put("event.detail.value", value)));
    }

    private Turn choose(String label, String own) {
        return Turn.of(
                label,
                own,
                () -> $(Choice.class).all().stream()
                        .filter(choice -> label.equals(choice.getLabel()))
                        .findFirst()
                        .ifPresent(choice -> chooseAnother((Choice<?>) choice)));
    }

    private <T> void chooseAnother(Choice<T> choice) {
        IntStream.range(0, choice.offered().size())
                .filter(index -> !choice.offered().get(index).equals(choice.getValue()))
                .findFirst()
                .ifPresent(index -> choice.choose(choice.names().get(index)));
    }

    private Turn tick(String label, String own) {
        return Turn.of(
                label,
                own,
                () -> $(Checkbox.class).all().stream()
                        .filter(box -> label.equals(box.getLabel()) && box.isEnabled())
                        .findFirst()
                        .ifPresent(box -> test(box).click()));
    }

    private static Stream<ExperimentSpec> files() {
        return Stream.iterate(0L, seed -> seed + 1)
                .map(seed -> Draft.of(RandomSpecs.tame(seed), draft -> draft.name = "file " + seed))
                .filter(spec -> trains(spec).isPresent())
                .limit(FILES);
    }

    private static Optional<Trainer> trains(ExperimentSpec spec) {
        try {
            return Optional.of(new Trainer(Limits.DEFAULT.check(spec), event -> {}));
        } catch (RefusedException cannot) {
            return Optional.empty();
        }
    }
}
