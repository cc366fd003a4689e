package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberSliderTest {
    private final NumberSlider slider = new NumberSlider("Noise");

    @Test
    void impossibleRangesAreRefusedWithRuleAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slider.setRange(2, 1, 0.1))
                .withMessage("min must be below max, was 2.0 and 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slider.setRange(0, 1, -0.1))
                .withMessage("step must be at least 0, was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slider.setLogRange(0, 1))
                .withMessage("min must be greater than 0, was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> slider.setRange(0, Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> slider.setChoices(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slider.setValue(Double.NaN))
                .withMessage("value must be finite, was NaN");
    }

    @Test
    void aListenerIsToldTheNumberAtRestAndOnlyThen() {
        List<Double> atRest = new ArrayList<>();
        List<Double> moving = new ArrayList<>();
        slider.addValueListener(atRest::add);
        slider.addMovingListener(moving::add);
        fire("value-input", 0.2);
        fire("value-changed", 0.3);
        assertThat(moving).containsExactly(0.2);
        assertThat(atRest).containsExactly(0.3);
    }

    @Test
    void settingTheValueTellsNobody() {
        List<Double> told = new ArrayList<>();
        slider.addValueListener(told::add);
        slider.setValue(0.25);
        assertThat(slider.value()).isEqualTo(0.25);
        assertThat(told).isEmpty();
    }

    @Test
    void aDisabledSliderSaysWhyAndHearsNothing() {
        List<Double> told = new ArrayList<>();
        slider.addValueListener(told::add);
        slider.disable("Reset first.");
        fire("value-changed", 0.3);
        assertThat(slider.getElement().getProperty("disabledReason")).isEqualTo("Reset first.");
        assertThat(told).isEmpty();
        slider.enable();
        fire("value-changed", 0.4);
        assertThat(told).containsExactly(0.4);
    }

    private void fire(String type, double value) {
        var data = JacksonUtils.createObjectNode().put("event.detail.value", value);
        Finger.tell(slider.getElement(), type, data);
    }
}
