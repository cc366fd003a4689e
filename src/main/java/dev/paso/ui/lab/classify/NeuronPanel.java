package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.Samples;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.train.Edit;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;
import java.util.ArrayList;
import java.util.List;

/** The model as one neuron: a training point goes through it, and its three parameters can be set by hand. */
final class NeuronPanel implements ScenePanel {
    static final String ID = "neuron";
    static final String ACCURACY = "neuron-accuracy";

    private static final double REACH = 4; // of the sliders, either way
    private static final List<String> NAMES = List.of("w₁", "w₂", "b");

    private final Texts texts;
    private final Digits digits;
    private final Classification state;
    private final NeuronPlot plot = new NeuronPlot();
    private final List<NumberSlider> sliders = new ArrayList<>();
    private final Span place = new Span();
    private final Paragraph accuracy = new Paragraph();
    private final Panel panel;

    NeuronPanel(Texts texts, Workspace workspace, Classification state, Runnable changed) {
        this.texts = texts;
        this.state = state;
        digits = new Digits(texts.locale());
        plot.setId(ID);
        plot.setTexts(texts.group("classify"));
        accuracy.setId(ACCURACY);
        accuracy.addClassName("reading");
        for (int i = 0; i < NAMES.size(); i++) {
            sliders.add(slider(workspace, i));
        }
        Div weights = new Div();
        weights.addClassName("fields");
        sliders.forEach(weights::add);
        panel = new Panel("neuron", texts.say("classify.neuron.title"), plot, weights, accuracy);
        panel.addToHead(points(changed));
    }

    private NumberSlider slider(Workspace workspace, int parameter) {
        NumberSlider slider = new NumberSlider(NAMES.get(parameter));
        slider.setTexts(texts.group("slider"));
        slider.setRange(-REACH, REACH, 0.01);
        slider.addValueListener(value -> set(workspace, parameter, value));
        slider.addMovingListener(value -> set(workspace, parameter, value));
        return slider;
    }

    /** Parameters as the state_dict lists them: two weights, one bias. */
    private static void set(Workspace workspace, int parameter, double value) {
        workspace.edit(step -> parameter < 2
                ? new Edit.SetParameter(step, "0.weight", List.of(0, parameter), value)
                : new Edit.SetParameter(step, "0.bias", List.of(0), value));
    }

    private Div points(Runnable changed) {
        Button before = new Button("‹", press -> step(-1, changed));
        Button after = new Button("›", press -> step(1, changed));
        before.setAriaLabel(texts.say("classify.neuron.before"));
        after.setAriaLabel(texts.say("classify.neuron.after"));
        Div stepper = new Div(before, place, after);
        stepper.addClassName("stepper");
        return stepper;
    }

    private void step(int by, Runnable changed) {
        int size = state.replay().data().training().size();
        state.pick(Math.floorMod(state.picked() + by, size));
        changed.run();
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void refresh() {
        Samples training = state.replay().data().training();
        int row = state.picked();
        plot.setSample(new NeuronPlot.Sample(training.x()[2 * row], training.x()[2 * row + 1], training.labels()[row]));
        place.setText(texts.say("classify.neuron.point", row + 1, training.size()));
        double[] parameters = state.replay().parameters();
        for (int i = 0; i < sliders.size(); i++) {
            sliders.get(i).setValue(Math.clamp(parameters[i], -REACH, REACH));
        }
        ConfusionMatrix counts = state.replay().table(training).at(state.threshold());
        accuracy.setText(texts.say(
                "classify.neuron.accuracy",
                counts.tp() + counts.tn(),
                training.size(),
                digits.decimals(counts.accuracy() * 100, 1)));
    }
}
