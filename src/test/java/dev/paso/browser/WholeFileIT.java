package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import dev.paso.core.RefusedException;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import dev.paso.json.RandomSpecs;
import dev.paso.ui.controls.Remarks;
import dev.paso.workspace.Draft;
import dev.paso.workspace.setting.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Experiments as people bring them: the page shows all that they say, and a control changes what it says and nothing else. */
@ExtendWith(Browsing.class)
class WholeFileIT {
    private static final String SAID = """
            () => Object.fromEntries([...document.querySelectorAll('[data-path]')].map((place) => {
              const field = place.firstElementChild;
              const said = { 'vaadin-checkbox': () => String(field.checked), 'vaadin-select': () => field.querySelector('[slot=value]').textContent.trim() };
              return [place.dataset.path, (said[field.localName] ?? (() => field.value))()];
            }))""";

    private static final int FILES = Integer.getInteger("paso.files", 4);

    @Test
    @Thorough
    void dropoutIsShownAndStaysWhereAUnitGoes(Visitors visitors) {
        ExperimentSpec spec = OpenedFile.file("dropout-train-above-val");
        Playground playground = OpenedFile.open(visitors, spec);
        Page page = playground.page();
        assertThat(OpenedFile.unusual(page)).containsText("Dropout");
        assertThat(page.locator("paso-network .layer-chip")).containsText("Dropout(p=0.5)");
        page.locator("#open-settings").click();
        assertThat(page.locator("[data-path='model[2].p'] input").inputValue()).isEqualTo("0.5");
        page.keyboard().press("Escape");
        removeAUnit(playground);
        assertThat(OpenedFile.recipe(page)).isEqualTo(withModel(spec, 31));
    }

    private static ExperimentSpec withModel(ExperimentSpec spec, int units) {
        List<LayerSpec> layers = new ArrayList<>(spec.model().layers());
        layers.set(0, new LayerSpec.Linear(2, units));
        layers.set(3, new LayerSpec.Linear(units, 1));
        return Draft.of(spec, draft -> draft.model = new ModelSpec(layers));
    }

    @Test
    @Thorough
    void aLastSigmoidAndItsLossStayWhereAUnitGoes(Visitors visitors) {
        ExperimentSpec spec = OpenedFile.file("xnor-sigmoid-mse");
        Playground playground = OpenedFile.open(visitors, spec);
        Page page = playground.page();
        assertThat(page.locator("paso-network .layer-chip")).containsText("Sigmoid");
        removeAUnit(playground);
        ExperimentSpec after = OpenedFile.recipe(page);
        assertThat(after.loss()).isEqualTo(spec.loss());
        assertThat(after.model().layers().getLast()).isEqualTo(new LayerSpec.Sigmoid());
        assertThat(after.model().linears().getFirst().out()).isEqualTo(3);
        assertThat(after.optimizer()).isEqualTo(spec.optimizer());
        assertThat(after.data()).isEqualTo(spec.data());
    }

    @Test
    @Thorough
    void aSigmoidThatIsAppliedTwiceIsNamedAndNoLogisticRegression(Visitors visitors) {
        Playground playground = OpenedFile.open(visitors, OpenedFile.file("double-sigmoid"));
        Page page = playground.page();
        assertThat(playground.button("Logistic regression")).hasCount(0);
        assertThat(playground.button("No hidden layers")).isVisible();
        assertThat(page.locator("#" + Remarks.BUTTON)).containsText("Sigmoid applied twice");
        page.locator("#" + Remarks.BUTTON).click();
        playground.change(() -> playground.press("Take BCELoss"));
        assertThat(playground.button("Logistic regression")).isVisible();
        assertThat(page.locator("#" + Remarks.BUTTON)).isHidden();
    }

    @Test
    @Thorough
    void labelSmoothingIsShownWithTheLoss(Visitors visitors) {
        Page page =
                OpenedFile.open(visitors, OpenedFile.file("label-smoothing-10")).page();
        assertThat(OpenedFile.unusual(page)).containsText("label_smoothing=0.1");
        page.locator(".unusual-one").first().click();
        assertThat(page.locator("[data-path='loss.label_smoothing'] input").inputValue())
                .isEqualTo("0.1");
    }

    @Test
    @Thorough
    void withoutAValidationSplitThePointsAreCalledTrainingPoints(Visitors visitors) {
        Playground playground = OpenedFile.open(visitors, OpenedFile.file("zero-init-sigmoid"));
        Page page = playground.page();
        Locator panel = page.locator("paso-threshold");
        assertThat(panel.locator(".line h3")).hasText("Every training point");
        for (String part : List.of(".matrix", ".metrics", ".curve.roc", ".curve.pr")) {
            assertThat(panel.locator(part + " h3 .split")).hasText("training points");
        }
        assertThat(panel).not().containsText("validation");
        assertThat(page.locator("#plane-chart")).not().containsText("validation");
        playground.press("Español");
        assertThat(playground.button("Entrenar")).isVisible();
        assertThat(panel.locator(".line h3")).hasText("Cada punto de entrenamiento");
        assertThat(panel).not().containsText("validación");
    }

    @Test
    @Thorough
    void withOneTheySayThatTheyAreOfIt(Visitors visitors) {
        Page page = visitors.open().page();
        assertThat(page.locator("paso-threshold .curve.roc h3 .split")).hasText("validation points");
    }

    @Test
    @Thorough
    void aTestSetIsOpenedOnce(Visitors visitors) {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 100, "noise": 0.2, "seed": 0},
                 "test": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 1},
                 "split": {"type": "TrainTestSplit", "test_size": 0.25, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.5},
                 "loader": {"batch_size": null}, "epochs": 30}
                """);
        Playground playground = visitors.open(visitors.come(), OpenedFile.address(spec) + "&step=20");
        Locator box = playground.page().locator("#test-set");
        assertThat(box).containsText("Test points set apart: 20.");
        playground.press("Open the test set");
        assertThat(box).containsText("Test set opened at step 20: loss ");
        assertThat(playground.button("Open the test set")).isHidden();
        playground.press("One epoch");
        playground.until("it trained on", () -> playground.step() == 21);
        assertThat(box).containsText("opened at step 20");
        playground.page().reload();
        assertThat(box).containsText("opened at step 20");
        assertThat(playground.button("Open the test set")).isHidden();
    }

    /** Files over the whole format: the dialog says every line of them, and the address is still the file. {@code ./paso check files}: more. */
    @Test
    void whateverAFileSaysThePageSaysAndKeeps(Visitors visitors) {
        Page page = visitors.open().page();
        for (ExperimentSpec spec : openable(FILES)) {
            page.navigate(OpenedFile.address(spec));
            page.locator("#open-settings").click();
            page.locator("[data-path='epochs']").waitFor();
            Map<String, String> wanted = new TreeMap<>();
            Settings.of(spec).stream()
                    .flatMap(part -> part.settings().stream())
                    .forEach(setting -> wanted.put(setting.path(), setting.value()));
            assertThat(new TreeMap<>((Map<?, ?>) page.evaluate(SAID))).isEqualTo(wanted);
            assertThat(OpenedFile.recipe(page)).isEqualTo(spec);
        }
    }

    /** A random file may divide more samples than it has. */
    private static List<ExperimentSpec> openable(int count) {
        return Stream.iterate(0L, seed -> seed + 1)
                .map(seed -> Draft.of(
                        RandomSpecs.tame(seed), draft -> draft.name = "file " + seed)) // names there hold anything
                .filter(WholeFileIT::isOpenable)
                .limit(count)
                .toList();
    }

    private static boolean isOpenable(ExperimentSpec spec) {
        try {
            new Trainer(Limits.DEFAULT.check(spec), event -> {});
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private static void removeAUnit(Playground playground) {
        playground.change(() -> playground.press("Remove a unit from layer 1"));
    }
}
