package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.ShapeSpec;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Recipes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the data are made, split and scaled, and how far the classes overlap. */
final class MoonsPanel extends Handled<Classification> {
    private static final double MOST_NOISE = 0.5;

    private final NumberSlider noise;
    private final Waiting waiting;
    private final Div facts = parts("facts-text");
    private final Panel panel;

    MoonsPanel(LabPlace<Classification> place) {
        super(place);
        noise = place.slider(say("data.noise"));
        noise.setRange(0, MOST_NOISE, 0.01);
        noise.addValueListener(value ->
                place.workspace().change(draft -> draft.data = new ShapeSpec.Moons(Recipes.POINTS, value, 0)));
        facts.setId("moons-facts");
        waiting = new Waiting(texts);
        panel = new Panel("moons", say("classify.moons.title"), noise, waiting, facts);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        if (!(place.spec().data() instanceof ShapeSpec.Moons moons)) {
            return;
        }
        noise.setValue(moons.noise());
        waiting.show(Optional.of(lab.mixed()));
        facts.removeAll();
        lab.mixed()
                .found()
                .ifPresent(mixed ->
                        facts(texts, lab.replay().data(), mixed).forEach(fact -> facts.add(new Paragraph(fact))));
    }

    /** What the data are, in sentences. */
    static List<String> facts(Texts texts, PreparedData data, int mixed) {
        Digits digits = new Digits(texts.locale());
        return List.of(
                texts.say("classify.moons.mixed", mixed, data.raw().size()),
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
