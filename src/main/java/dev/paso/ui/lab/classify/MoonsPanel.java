package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Neighbours;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Recipes;
import java.util.List;
import java.util.stream.IntStream;

/** How the data are made, split and scaled, and how far the classes overlap. */
final class MoonsPanel implements ScenePanel {
    static final String ID = "moons-facts";

    private static final double MOST_NOISE = 0.5;

    private final Texts texts;
    private final NumberSlider noise;
    private final Div facts = new Div();
    private final Panel panel;

    MoonsPanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        noise = new NumberSlider(texts.say("data.noise"));
        noise.setTexts(texts.group("slider"));
        noise.setRange(0, MOST_NOISE, 0.01);
        noise.addValueListener(
                value -> workspace.change(draft -> draft.data = new DatasetSpec.Moons(Recipes.POINTS, value, 0)));
        facts.setId(ID);
        facts.addClassName("facts-text");
        panel = new Panel("moons", texts.say("classify.moons.title"), noise, facts);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        if (!(spec.data() instanceof DatasetSpec.Moons moons)) {
            return;
        }
        noise.setValue(moons.noise());
        facts.removeAll();
        facts(texts, data).forEach(fact -> facts.add(new Paragraph(fact)));
    }

    /** What the data are, in sentences. */
    static List<String> facts(Texts texts, PreparedData data) {
        Digits digits = new Digits(texts.locale());
        return List.of(
                texts.say(
                        "classify.moons.mixed",
                        Neighbours.mixed(data.raw()),
                        data.raw().size()),
                texts.say(
                        "classify.moons.split",
                        data.training().size(),
                        positives(data.training().labels()),
                        data.validation().size(),
                        positives(data.validation().labels())),
                texts.say(
                        "classify.moons.scale",
                        digits.decimals(data.scaler().mean(0), 4),
                        digits.decimals(data.scaler().scale(0), 4),
                        digits.decimals(data.scaler().mean(1), 4),
                        digits.decimals(data.scaler().scale(1), 4)));
    }

    private static int positives(int[] labels) {
        return IntStream.of(labels).sum();
    }
}
