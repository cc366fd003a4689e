package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.paso.Thorough;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.panel.Extras;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(Browsing.class)
class TimeTravelIT {
    private static final String NETWORK = """
            {"version": 1, "data": {"type": "Moons", "n": 80, "noise": 0.2}, "split": {"type": "TrainTestSplit", "test_size": 0.25},
             "model": [{"type": "Linear", "in": 2, "out": 4}, {"type": "Tanh"}, {"type": "Linear", "in": 4, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "Adam", "lr": 0.05}, "loader": {"batch_size": 16, "reseed": 42}, "epochs": 60}
            """;
    private static final String LINE = """
            {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
             "init": {"type": "NumpyNormal", "seed": 42}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16, "reseed": 42}, "epochs": 60}
            """;
    private static final int STEP = 83; // in the middle of an epoch of either

    /** All there are: where one does not fit, it says why. */
    private static final String PANELS = "&panels=" + String.join(".", Extras.names());

    /** All that the panels of the page draw, in values, as JSON: a text crosses from the page at once. */
    private static final String EVERYTHING = """
            () => {
              const one = (selector) => document.querySelector(selector);
              return JSON.stringify({
                losses: one('#loss-chart').values().tracks,
                plane: one('#plane-chart').values(),
                network: one('paso-network').shown(),
                threshold: [...(one('paso-threshold')?.shadowRoot.children ?? [])].filter((part) => !part.querySelector('[aria-live]')
                    && !part.matches('[aria-live]')).map((part) => part.textContent).join(),
                surface: one('#contour')?.values() ?? null,
                sections: ['#section-b', '#section-w'].map((id) => one(id)?.values() ?? null),
                numbers: one('#numbers')?.innerText ?? null,
                status: [...one('paso-status').shadowRoot.querySelectorAll('[data-value]')].map((part) => part.textContent),
                batch: one('#batch-chart')?.values() ?? null,
                seen: one('#batch-seen')?.textContent ?? null,
                terrain: ['#batch-surface', '#full-surface'].map((id) => one(id)?.values() ?? null),
                compared: one('#compared')?.textContent ?? null,
                graph: one('paso-graph')?.values() ?? null,
                distributions: one('#distributions')?.values() ?? null,
                calibration: one('#calibration-plot')?.values() ?? null,
                sweep: one('#metrics-sweep')?.values() ?? null,
                cost: one('#cost-sweep')?.values() ?? null,
                offers: one('.offers')?.innerText ?? null,
                added: [...document.querySelectorAll('.extra-panels > *')].map((panel) => [panel.innerText,
                    ...[...panel.querySelectorAll('*')].filter((part) => part.values).map((part) => part.values() ?? null)]),
              }, (key, value) => (key === 'millis' || key === 'spot' || key === 'turn' ? undefined : value));
            }""";

    @Test
    @Thorough
    void scrubbingToAStepShowsWhatAFreshRunStoppedThereShows(Visitors visitors) {
        for (String address : List.of(link(NETWORK) + PANELS, link(LINE) + PANELS)) {
            Playground mine = finished(visitors, address);
            goTo(mine, STEP);
            Playground theirs = visitors.open(visitors.come(), address + "&step=" + STEP);
            theirs.until("the step is reached", () -> theirs.step() == STEP);
            theirs.awaitState("Paused");
            mine.until("every panel shows the same", () -> everything(mine).equals(everything(theirs)));
            Map<?, ?> all = new JsonMapper().readValue(everything(mine), Map.class);
            assertThat(all.get("losses")).asList().isNotEmpty();
            assertThat(all.get("batch")).isNotNull();
            assertThat(all.get("graph")).isNotNull();
            assertThat(all.get("added")).asList().hasSameSizeAs(Extras.names());
            assertThat(String.valueOf(all.get("distributions"))).contains("epoch");
            mine.until("the address says the step", () -> mine.page().url().contains("step=" + STEP));
            if (address.startsWith(link(LINE))) {
                assertThat(all.get("surface")).isNotNull();
                assertThat(String.valueOf(all.get("numbers"))).contains("yhat - y_train");
            } else {
                assertThat(String.valueOf(all.get("threshold"))).isNotEmpty();
                assertThat(String.valueOf(all.get("offers"))).contains("F1");
                assertThat(all.get("sweep")).isNotNull();
                assertThat(all.get("calibration")).isNotNull();
            }
            ColorScheme colours = address.startsWith(link(LINE)) ? ColorScheme.LIGHT : ColorScheme.DARK;
            mine.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            AccessibilityIT.assertNothingSerious("added panels", mine.page());
            LayoutIT.assertFitsPhone("added panels", mine.page());
            if (address.startsWith(link(LINE))) {
                assertThat(all.get("terrain")).asList().doesNotContainNull();
            }
        }
    }

    @Test
    void aBranchWithNoChangeReproducesItsTrunkAndWithOneItDoesNot(Visitors visitors) {
        Playground playground = finished(visitors, link(NETWORK));
        List<List<Double>> trunk = playground.losses();
        List<Double> parameters = playground.parameters();
        goTo(playground, STEP);
        playground.press("Branch from here");
        assertThat(ghosts(playground)).hasCount(1);
        assertThat(ghosts(playground).first()).containsText("the same recipe");
        train(playground);
        assertThat(playground.parameters()).isEqualTo(parameters);
        assertThat(playground.losses().subList(0, 2)).isEqualTo(trunk);
        assertThat(ghostLosses(playground)).isEqualTo(trunk);

        goTo(playground, STEP);
        playground.press("Branch from here"); // the same run as far as the trunk: no second ghost
        playground.type("Learning rate · lr", "0.01");
        assertThat(ghosts(playground)).hasCount(1);
        assertThat(ghosts(playground).first()).containsText("lr at step " + STEP + ": 0.05 → 0.01");
        train(playground);
        assertThat(playground.parameters()).isNotEqualTo(parameters);
        assertThat(ghostLosses(playground)).isEqualTo(trunk);

        goTo(playground, STEP);
        List<Double> there = playground.parameters();
        playground.press("Branch from here");
        assertThat(playground.notice()).containsText("another run that counts its steps from 0");
        playground.change(() -> playground.choose("Optimizer", "RMSprop"));
        assertThat(playground.notice()).containsText("from the weights of step " + STEP);
        playground.until("it begins", () -> playground.step() == 0);
        assertThat(playground.parameters()).isEqualTo(there);
    }

    @Test
    @Thorough
    void aRunThatWasLeftStaysAndCanBeHiddenBroughtBackAndRemoved(Visitors visitors) {
        Playground playground = finished(visitors, link(NETWORK));
        List<List<Double>> left = playground.losses();
        List<Double> parameters = playground.parameters();
        playground.change(() -> playground.press("New weights"));
        train(playground);
        Locator ghost = ghosts(playground).first();
        assertThat(ghost).containsText("weights seed 1 → 2");
        playground.until("its curve is drawn", () -> ghostLosses(playground).equals(left));
        playground.until("its boundary is drawn", () -> boundaries(playground) == 1);
        AccessibilityIT.assertNothingSerious("runs to compare with", playground.page());
        LayoutIT.assertFitsPhone("runs to compare with", playground.page());

        playground.press("Hide run 1");
        playground.until(
                "nothing of it is drawn", () -> ghostLosses(playground).isEmpty() && boundaries(playground) == 0);
        playground.press("Show run 1");
        playground.until("it is drawn again", () -> boundaries(playground) == 1);

        playground.press("Bring back run 1");
        playground.until("its weights are back", () -> playground.parameters().equals(parameters));
        playground.until(
                "its losses are back", () -> playground.losses().subList(0, 2).equals(left));
        assertThat(ghosts(playground)).hasCount(1);
        assertThat(ghost).containsText("weights seed 2 → 1");
        playground.press("Remove run 2");
        assertThat(ghosts(playground)).hasCount(0);
    }

    @Test
    @Thorough
    void panelsThatWereAddedAreInTheLinkAndOneThatDoesNotFitSaysWhy(Visitors visitors) {
        Playground playground = visitors.open(visitors.come(), link(NETWORK));
        playground.press("Loss surface and cross-sections");
        assertThat(playground.page().getByText("needs a model that has just two"))
                .isVisible();
        playground.until(
                "the address names the panel", () -> playground.page().url().contains("panels=surface"));
        Page other = visitors.come();
        Playground theirs = visitors.open(other, link(LINE) + "&panels=surface");
        other.waitForFunction("() => document.querySelector('#contour')?.values() !== undefined");
        theirs.press("One batch");
        other.waitForFunction("() => document.querySelector('#contour').values().path.length === 2");
        theirs.press("Loss surface and cross-sections");
        assertThat(other.locator("#contour")).hasCount(0);
        theirs.until("the address forgets the panel", () -> !other.url().contains("panels"));
    }

    private static String link(String recipe) {
        return "/playground?e=" + ExperimentLink.encode(ExperimentReader.read(recipe));
    }

    private static Playground finished(Visitors visitors, String address) {
        Playground playground = visitors.open(visitors.come(), address);
        playground.choose("Speed", "Full speed");
        train(playground);
        return playground;
    }

    private static void train(Playground playground) {
        playground.press("Train");
        playground.awaitState("Finished");
        playground.until(
                "all epochs are drawn", () -> playground.losses().getFirst().size() == 60);
    }

    private static void goTo(Playground playground, int step) {
        playground.page().evaluate("""
                (step) => {
                  const input = document.querySelector('paso-scrubber').shadowRoot.querySelector('input');
                  input.value = String(step);
                  input.dispatchEvent(new Event('input', { bubbles: true }));
                  input.dispatchEvent(new Event('change', { bubbles: true }));
                }""", step);
        playground.until("step " + step + " is shown", () -> playground.step() == step);
        playground.awaitState("Paused");
    }

    private static String everything(Playground playground) {
        return (String) playground.page().evaluate(EVERYTHING);
    }

    private static Locator ghosts(Playground playground) {
        return playground.page().locator(".ghosts li:visible");
    }

    /** The losses of the ghosts that are drawn. */
    private static List<List<Double>> ghostLosses(Playground playground) {
        List<?> tracks = (List<?>)
                playground
                        .page()
                        .evaluate(
                                "() => document.getElementById('loss-chart').values().tracks"
                                        + ".filter(track => track.kind === 'ghost').map(track => track.points.map(([, loss]) => loss))");
        return tracks.stream()
                .map(track -> ((List<?>) track)
                        .stream().map(loss -> ((Number) loss).doubleValue()).toList())
                .toList();
    }

    /** How many decision lines of ghosts are drawn. */
    private static int boundaries(Playground playground) {
        return (int) playground
                .page()
                .evaluate("() => document.getElementById('plane-chart').values().ghosts"
                        + ".filter(({ pieces }) => pieces.length > 0).length");
    }
}
