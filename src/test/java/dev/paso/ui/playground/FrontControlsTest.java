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
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.json.RandomSpecs;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Finger;
import dev.paso.ui.component.NetworkPicture;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.controls.Notice;
import dev.paso.workspace.Command;
import dev.paso.workspace.Difference;
import dev.paso.workspace.Differences;
import dev.paso.workspace.Draft;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.Networks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.node.ObjectNode;

/** Files over the whole format, and every control in front: it changes what it says; whatever else has to change is said, with a way back. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class FrontControlsTest extends SpringBrowserlessTest {
    private static final int FILES = 16;
    private static final int PAGES = 4; // a page that no browser asks for anything is given up after a minute

    /** A control moved to another value, and what of a file that is; it tells whether the control is there and was moved. */
    private record Turn(String label, Pattern own, BooleanSupplier act) {
        static Turn of(String label, String own, BooleanSupplier act) {
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
            tick("Nesterov", "optimizer\\.nesterov"),
            hidden("Units", layer -> new HiddenLayer(layer.units() % 8 + 1, layer.activation())),
            hidden(
                    "Activation",
                    layer -> new HiddenLayer(layer.units(), layer.activation().equals("ELU") ? "Tanh" : "ELU")),
            press("New weights", "init\\.seed"));

    private static final Set<String> MOVED = new HashSet<>();

    @ParameterizedTest
    @MethodSource("pages")
    void eachChangesWhatItSaysAndNothingElseOrTheRestIsSaidWithAWayBack(List<ExperimentSpec> files) {
        PlaygroundView view = navigate(PlaygroundView.class);
        files.forEach(file -> turns.forEach(turn -> turn(view, turn, file)));
    }

    private static Stream<List<ExperimentSpec>> pages() {
        List<ExperimentSpec> files = files().toList();
        return IntStream.range(0, PAGES)
                .mapToObj(page -> files.subList(page * FILES / PAGES, (page + 1) * FILES / PAGES));
    }

    @AfterAll
    static void eachDidItsWorkInSomeFile() {
        assertThat(MOVED)
                .as("but for Nesterov's, which wants momentum without dampening")
                .contains("Points", "Noise", "Seed", "Classes", "Validation", "Learning rate · lr", "Momentum")
                .contains("Weight decay", "pos_weight", "Batch size", "Loss", "Optimizer", "Standardise the inputs")
                .contains("Units", "Activation", "New weights");
    }

    private void turn(PlaygroundView view, Turn turn, ExperimentSpec file) {
        view.workspace().require(new Command.Replace(file));
        Until.holds("the file is there", () -> {
            roundTrip();
            return view.workspace().spec().equals(file);
        });
        if (turn.act.getAsBoolean()) {
            check(view, turn, file);
        }
    }

    @Test
    void aNetworkThatIsThereIsNotMadeAnewByItsButton() {
        PlaygroundView view = navigate(PlaygroundView.class);
        view.workspace()
                .require(new Command.Replace(files().filter(
                                file -> Networks.hiddenLayers(file.model()).size() > 1)
                        .findFirst()
                        .orElseThrow()));
        ExperimentSpec there = view.workspace().spec();
        Finger.press($(ActionButton.class).withText("Network").single());
        roundTrip();
        assertThat(view.workspace().spec()).isEqualTo(there);
    }

    /** What it changed, or why it could not: whatever else had to change is said, and can be undone. */
    private void check(PlaygroundView view, Turn turn, ExperimentSpec file) {
        String what = turn.label + " in " + file.name();
        Until.holds(what + " does something or says why not", () -> {
            roundTrip();
            return !view.workspace().spec().equals(file) || said().startsWith("That does not work");
        });
        List<Difference> differences =
                Differences.between(file, view.workspace().spec());
        List<String> others = differences.stream()
                .map(Difference::path)
                .filter(path -> !turn.own.matcher(path).matches())
                .toList();
        boolean isFromNone = turn.label.equals("Validation")
                && others.contains("split.type"); // a share of a split that is not there makes one
        if (!differences.isEmpty()) {
            MOVED.add(turn.label);
        }
        if (others.isEmpty() || isFromNone) {
            return;
        }
        Until.holds(what + " says that it changed " + others, () -> {
            roundTrip();
            return said().contains("To fit what you changed");
        });
        Finger.press($(ActionButton.class).withText("Undo all of it").single());
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
                () -> first(
                        $(NumberSlider.class).all().stream()
                                .filter(slider ->
                                        label.equals(slider.getElement().getProperty("label"))
                                                && other.applyAsDouble(slider.value()) != slider.value()),
                        slider -> move(slider.getElement(), other.applyAsDouble(slider.value()))));
    }

    private static <T> boolean first(Stream<T> controls, Consumer<T> act) {
        Optional<T> found = controls.findFirst();
        found.ifPresent(act);
        return found.isPresent();
    }

    private static void move(Element slider, double value) {
        fire(slider, "value-changed", JacksonUtils.createObjectNode().put("event.detail.value", value));
    }

    private static void fire(Element element, String event, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    /** The first hidden layer on the picture, which keeps all layers but this one. */
    private Turn hidden(String label, UnaryOperator<HiddenLayer> other) {
        return Turn.of(label, "model", () -> {
            ExperimentSpec before = navigated().workspace().spec();
            List<HiddenLayer> layers = new ArrayList<>(Networks.hiddenLayers(before.model()));
            if (layers.isEmpty()) {
                return false;
            }
            layers.set(0, other.apply(layers.getFirst()));
            fire($(NetworkPicture.class).single().getElement(), "layers-changed", (ObjectNode)
                    JacksonUtils.createObjectNode().set("event.detail", JacksonUtils.listToJson(layers)));
            roundTrip();
            assertThat(others(navigated().workspace().spec()))
                    .as(label + " of " + before.name())
                    .isEqualTo(others(before));
            return true;
        });
    }

    /** What no control of a hidden layer is about: layers that are neither linear nor an activation, and where they stand. */
    private static List<String> others(ExperimentSpec spec) {
        return spec.model().layers().stream()
                .filter(layer -> !(layer instanceof LayerSpec.Activation) && !(layer instanceof LayerSpec.BatchNorm1d))
                .map(layer -> layer instanceof LayerSpec.Linear linear ? "Linear " + linear.bias() : layer.toString())
                .toList();
    }

    private PlaygroundView navigated() {
        return (PlaygroundView) getCurrentView();
    }

    private Turn press(String label, String own) {
        return Turn.of(
                label,
                own,
                () -> first(
                        $(ActionButton.class).all().stream().filter(button -> label.equals(button.getText())),
                        Finger::press));
    }

    private Turn choose(String label, String own) {
        return Turn.of(
                label,
                own,
                () -> $(Choice.class).all().stream()
                        .filter(choice -> label.equals(choice.getLabel()))
                        .anyMatch(choice -> chooseAnother((Choice<?>) choice)));
    }

    private <T> boolean chooseAnother(Choice<T> choice) {
        return first(
                IntStream.range(0, choice.offered().size())
                        .filter(index -> !choice.offered().get(index).equals(choice.getValue()))
                        .mapToObj(choice.names()::get),
                name -> Finger.choose(choice, name));
    }

    private Turn tick(String label, String own) {
        return Turn.of(
                label,
                own,
                () -> first(
                        $(Checkbox.class).all().stream().filter(box -> label.equals(box.getLabel()) && box.isEnabled()),
                        box -> test(box).click()));
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
