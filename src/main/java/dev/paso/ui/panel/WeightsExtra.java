package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.WeightsPlot;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Every weight over the run, and what pulls them to 0. */
final class WeightsExtra implements Extra {
    static final String PLOT = "weights-plot";

    private final Texts texts;
    private final Paragraph pull = new Paragraph();
    private final Panel panel;

    WeightsExtra(ExtraPlace place) {
        texts = place.texts();
        WeightsPlot plot = new WeightsPlot();
        plot.setId(PLOT);
        plot.setTexts(texts.drawing("weights"));
        panel = new Panel("weights", texts.say("extra.weights.title"), pull, plot);
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        List<String> pulls = new ArrayList<>();
        if (spec.options().l1Penalty() > 0) {
            pulls.add("l1_penalty " + texts.plain(spec.options().l1Penalty()));
        }
        if (spec.optimizer().weightDecay() > 0) {
            pulls.add("weight_decay " + texts.plain(spec.optimizer().weightDecay()));
        }
        pull.setText(
                pulls.isEmpty() ? texts.say("weights.free") : texts.say("weights.pulled", String.join(", ", pulls)));
    }
}
