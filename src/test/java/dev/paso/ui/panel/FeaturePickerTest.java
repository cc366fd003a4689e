package dev.paso.ui.panel;

import static dev.paso.core.data.Feature.SIN_X1;
import static dev.paso.core.data.Feature.X1;
import static dev.paso.core.data.Feature.X1_SQUARED;
import static dev.paso.core.data.Feature.X2;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.paso.core.data.Feature;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A tick adds or takes one column; the model's weights belong to the others as they stand. */
class FeaturePickerTest {
    private final List<List<Feature>> heard = new ArrayList<>();
    private final FeaturePicker picker = new FeaturePicker(new Texts(Locale.ENGLISH), heard::add);

    @Test
    void aFilesOwnOrderStays() {
        assertThat(ticked("\"x1^2\", \"x2\"", X1)).containsExactly(X1_SQUARED, X2, X1);
        assertThat(ticked("\"x1^2\", \"x2\", \"x1\"", X2)).containsExactly(X1_SQUARED, X1);
    }

    @Test
    void inTheUsualOrderAColumnTakesItsPlace() {
        assertThat(ticked("\"x1\", \"sin(x1)\"", X2)).containsExactly(X1, X2, SIN_X1);
        assertThat(ticked("\"x1\", \"x2\", \"sin(x1)\"", SIN_X1))
                .as("the raw columns alone are no features")
                .isEmpty();
    }

    @Test
    void theLastColumnStays() {
        show("\"x2\"");
        tick(X2);
        assertThat(heard).isEmpty();
    }

    private List<Feature> ticked(String features, Feature feature) {
        show(features);
        tick(feature);
        return heard.getLast();
    }

    private void show(String features) {
        int inputs = features.split(",").length;
        picker.show(ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 20}, "features": [%s], "split": {"type": "None"},
                 "init": {"type": "Zeros"}, "optimizer": {"type": "SGD"}, "loader": {}, "epochs": 1,
                 "model": [{"type": "Linear", "in": %d, "out": 1}], "loss": {"type": "BCEWithLogitsLoss"}}""".formatted(features, inputs)));
    }

    private void tick(Feature feature) {
        Element box = picker.getElement().getChild(1 + feature.ordinal()).getChild(0); // behind the legend
        box.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(box, "change", JacksonUtils.createObjectNode()));
    }
}
