package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdPanelTest {
    private final ThresholdPanel panel = new ThresholdPanel();

    @Test
    void theThresholdIsOneHalfAtFirst() {
        assertThat(panel.threshold()).isEqualTo(0.5);
    }

    @Test
    void anImpossibleThresholdIsRefusedWithRuleAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.setThreshold(1.5))
                .withMessage("threshold must be in [0.0, 1.0], was 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> panel.setThreshold(Double.NaN));
    }

    @Test
    void aListenerIsToldTheThresholdAtRest() {
        List<Double> told = new ArrayList<>();
        panel.addThresholdListener(told::add);
        panel.setThreshold(0.3);
        fire("threshold-input", 0.6);
        fire("threshold-changed", 0.7);
        assertThat(told).containsExactly(0.7);
    }

    @Test
    void theElementAsksForTheThresholdPartOfFrames() {
        assertThat(panel.getElement().getAttribute("data-parts")).isEqualTo("threshold");
    }

    private void fire(String type, double threshold) {
        var data = JacksonUtils.createObjectNode().put("event.detail.threshold", threshold);
        Finger.tell(panel.getElement(), type, data);
    }
}
