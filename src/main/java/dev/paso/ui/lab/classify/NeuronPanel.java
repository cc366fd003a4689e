package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.Samples;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.train.Edit;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.List;

/** The model as one neuron: a training point goes through it, and its three parameters can be set by hand. */
final class NeuronPanel extends Handled<Classification> {
    private static final double REACH = 4; // of the sliders, either way
    private static final List<String> NAMES = List.of("w₁", "w₂", "b");

    private final NeuronPlot plot = new NeuronPlot();
    private final List<NumberSlider> sliders = new ArrayList<>();
    private final Span at = new Span();
    private final Paragraph accuracy = reading("neuron-accuracy");
    private final Panel panel;

    NeuronPanel(LabPlace<Classification> place) {
        super(place);
        plot.setId("neuron");
        plot.setTexts(texts.drawing("classify"));
        for (int i = 0; i < NAMES.size(); i++) {
            sliders.add(slider(i));
        }
        Div weights = parts("fields", sliders.toArray(NumberSlider[]::new));
        panel = new Panel("neuron", say("classify.neuron.title"), plot, weights, accuracy);
        panel.addToHead(points());
    }

    private NumberSlider slider(int parameter) {
        NumberSlider slider = place.slider(NAMES.get(parameter));
        slider.setRange(-REACH, REACH, 0.01);
        slider.addValueListener(value -> set(parameter, value));
        slider.addMovingListener(value -> set(parameter, value));
        return slider;
    }

    /** Parameters as the state_dict lists them: two weights, one bias. */
    private void set(int parameter, double value) {
        place.workspace()
                .edit(step -> parameter < 2
                        ? new Edit.SetParameter(step, "0.weight", List.of(0, parameter), value)
                        : new Edit.SetParameter(step, "0.bias", List.of(0), value));
    }

    private Div points() {
        ActionButton before = new ActionButton("‹", () -> step(-1));
        ActionButton after = new ActionButton("›", () -> step(1));
        before.setAriaLabel(say("classify.neuron.before"));
        after.setAriaLabel(say("classify.neuron.after"));
        return parts("stepper", before, at, after);
    }

    private void step(int by) {
        int size = lab.replay().data().training().size();
        place.act(() -> lab.pick(Math.floorMod(lab.picked() + by, size)));
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        Samples training = lab.replay().data().training();
        int row = lab.picked();
        plot.setSample(new NeuronPlot.Sample(training.x()[2 * row], training.x()[2 * row + 1], training.labels()[row]));
        at.setText(say("classify.neuron.point", row + 1, training.size()));
        double[] parameters = lab.replay().parameters();
        for (int i = 0; i < sliders.size(); i++) {
            sliders.get(i).setValue(Math.clamp(parameters[i], -REACH, REACH));
        }
        ConfusionMatrix counts = lab.replay().table(training).at(lab.threshold());
        accuracy.setText(say(
                "classify.neuron.accuracy",
                counts.tp() + counts.tn(),
                training.size(),
                digits.decimals(counts.accuracy() * 100, 1)));
    }
}
