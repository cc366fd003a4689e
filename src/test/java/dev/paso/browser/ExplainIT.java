package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One update, number by number, for somebody without a mouse. */
@ExtendWith(Browsing.class)
class ExplainIT {
    private static final double FLOAT32 = 1e-6;

    @Test
    void aStepIsFollowedByKeysAloneForthAndBack(Visitors visitors) {
        Playground playground = open(visitors);
        Keys keys = new Keys(playground.page());
        List<Double> start = playground.parameters();
        Map<?, ?> first = told(playground);
        assertThat(first.get("name")).isEqualTo("0.weight[0, 0]");
        assertThat(value(playground, "model.step[0].places[0].value"))
                .as("momentum begins with the gradient itself")
                .isEqualTo(value(playground, "model.gradient.value"));

        keys.tabTo("[data-choice=layerChoice]");
        keys.press("ArrowDown");
        awaitWeight(playground, "2.weight[0, 0]");
        keys.tabTo("[data-choice=in]");
        keys.press("ArrowDown");
        awaitWeight(playground, "2.weight[0, 1]");
        assertThat(value(playground, "model.step.at(-1).places[0].value"))
                .as("the weight as the network shows it")
                .isCloseTo(start.get(2 * 8 + 8 + 1), within(FLOAT32));

        keys.tabTo("[data-part=forward] .number");
        keys.press("End");
        Locator strip = playground.page().locator("paso-explain [data-strip]");
        assertThat(strip.textContent()).contains("a1,2").contains("2 more = ");
        keys.press("Enter");
        playground.until("the sum is told whole", () -> !strip.textContent().contains("more"));

        double reached = value(playground, "model.step.at(-1).value");
        keys.tabBackTo("#explain-forth");
        keys.press("Enter");
        awaitUpdate(playground, 2);
        assertThat(value(playground, "model.step.at(-1).places[0].value"))
                .as("goes on where the told update led")
                .isEqualTo(reached);
        assertThat(playground.step()).isEqualTo(1);

        keys.tabBackTo("#explain-back");
        keys.press("Enter");
        awaitUpdate(playground, 1);
        assertThat(value(playground, "model.step.at(-1).value")).isEqualTo(reached);
        assertThat(playground.parameters()).isEqualTo(start);
    }

    @Test
    @Thorough
    void aWeightOnTheNetworkAndAPointOnThePlaneAreChosenByKeysToo(Visitors visitors) {
        Playground playground = open(visitors);
        Keys keys = new Keys(playground.page());
        keys.tabTo("[data-unit='0-0']");
        keys.press("ArrowRight");
        keys.press("ArrowRight");
        keys.press("Enter");
        awaitWeight(playground, "2.weight[0, 0]");
        keys.press("Tab");
        awaitWeight(playground, "2.weight[0, 1]");
        keys.press("Escape");

        playground
                .page()
                .evaluate("() => document.addEventListener('point-picked', e => window.picked = e.detail.row)");
        keys.tabTo(".plot");
        keys.press("ArrowRight");
        keys.press("Enter");
        double row = ((Number) playground.page().evaluate("() => window.picked")).doubleValue();
        playground.until("the point is followed", () -> value(playground, "model.row") == row);
    }

    @Test
    @Thorough
    void whereTheRunIsOverItsLastUpdateIsTold(Visitors visitors) {
        Playground playground = visitors.open(
                visitors.come(), "/playground?panels=explain&e=" + ExperimentLink.encode(ExperimentReader.read("""
                        {"version": 1, "data": {"type": "Blobs", "n": 60, "k": 3}, "split": {"type": "None"},
                         "model": [{"type": "Linear", "in": 2, "out": 3}], "init": {"type": "Torch", "seed": 1},
                         "loss": {"type": "CrossEntropyLoss", "label_smoothing": 0.1}, "optimizer": {"type": "Adam", "lr": 0.1},
                         "loader": {"batch_size": 20}, "epochs": 2}
                        """)));
        playground.press("Train");
        playground.awaitState("Finished");
        awaitUpdate(playground, 6);
        assertThat(told(playground).get("isLast")).isEqualTo(true);
        assertThat(playground.button("One step forward").isEnabled()).isFalse();
        assertThat(value(playground, "model.step.at(-1).value"))
                .as("the weight as the network shows it now")
                .isCloseTo(playground.parameters().getFirst(), within(FLOAT32));
        AccessibilityIT.assertNothingSerious("a step, number by number", playground.page());
    }

    @Test
    @Thorough
    void whatABatchsSamplesDoToEachOtherIsTold(Visitors visitors) {
        Playground playground = visitors.open(
                visitors.come(), "/playground?panels=explain&e=" + ExperimentLink.encode(ExperimentReader.read("""
                        {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2, "seed": 1}, "split": {"type": "None"},
                         "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "BatchNorm1d", "num_features": 3},
                                   {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 2}],
                         "init": {"type": "Torch", "seed": 1},
                         "loss": {"type": "CrossEntropyLoss", "weight": [1, 3]}, "optimizer": {"type": "SGD", "lr": 0.1},
                         "loader": {"batch_size": 4}, "epochs": 2}
                        """)));
        awaitUpdate(playground, 1);
        assertThat(playground.page().locator("paso-explain [data-part=forward]").innerText())
                .as("its mean and variance, and what is made of them")
                .contains("μ1,1", "σ²1,1", "x̂1,1", "n1,1", "γ and β");
        Locator numbers = playground.page().locator("paso-explain [data-part=backward] .number");
        numbers.filter(new Locator.FilterOptions().setHasText("∂L/∂z1,1"))
                .first()
                .focus();
        assertThat(playground
                        .page()
                        .locator("paso-explain [data-strip] .symbols")
                        .textContent())
                .contains("γ / √(σ²1,1 + ε)");
        assertThat(playground.page().locator("paso-explain [data-part=loss]").innerText())
                .as("what the mean is divided by")
                .contains("W", "weight[");
        playground.page().locator("paso-network .layer-chip").click();
        awaitWeight(playground, "1.weight[0]");
        playground.page().keyboard().press("Escape");
        playground.page().locator("paso-explain [data-choice=unitChoice]").selectOption("2");
        awaitWeight(playground, "1.weight[2]");
        playground.page().locator("paso-explain [data-choice=normChoice]").selectOption("-1");
        awaitWeight(playground, "1.bias[2]");
        AccessibilityIT.assertNothingSerious("a step with a norm, number by number", playground.page());
    }

    private static Playground open(Visitors visitors) {
        Page page = visitors.come();
        Playground playground = visitors.open(page, "/playground?panels=explain");
        awaitUpdate(playground, 1);
        return playground;
    }

    private static void awaitUpdate(Playground playground, int update) {
        playground.page().locator("paso-explain[data-drawn='" + update + "']").waitFor();
    }

    private static void awaitWeight(Playground playground, String name) {
        playground.until(
                "the weight is " + name, () -> name.equals(told(playground).get("name")));
    }

    private static Map<?, ?> told(Playground playground) {
        return (Map<?, ?>) playground.page().evaluate("() => document.querySelector('paso-explain').model");
    }

    private static double value(Playground playground, String path) {
        return ((Number) playground.page().evaluate("() => document.querySelector('paso-explain')." + path))
                .doubleValue();
    }
}
