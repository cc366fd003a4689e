package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.ui.bench.Edits;
import dev.paso.ui.bench.Workbench;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All lanes of a comparison, and the learning rate they share. */
final class LanesPanel extends Composite<Div> {
    private static final double LEAST = 0.001;
    private static final double MOST = 1;

    private final Texts texts;
    private final Workbench bench;
    private final Runnable changed;
    private final NumberSlider rate;
    private final Div row = new Div();
    private final List<LanePanel> panels = new ArrayList<>();
    private Optional<Lanes> shown = Optional.empty();

    /** @param changed called when the learner picked a lane */
    LanesPanel(Texts texts, Workbench bench, Runnable changed) {
        this.texts = texts;
        this.bench = bench;
        this.changed = changed;
        rate = new NumberSlider(texts.say("lab.lane.rate"));
        rate.setTexts(texts.group("slider"));
        rate.setLogRange(LEAST, MOST);
        rate.addValueListener(lr -> bench.change(draft -> draft.optimizer = draft.optimizer.withLr(lr)));
    }

    @Override
    protected Div initContent() {
        row.addClassName("lane-row");
        Div slider = new Div(rate);
        slider.addClassNames("panel", "lane-rate");
        Div all = new Div(slider, row);
        all.addClassName("lanes");
        return all;
    }

    /** @param hasData whether the lanes differ in their data */
    void show(Lanes lanes, boolean hasData) {
        if (shown.filter(same -> same == lanes).isEmpty()) {
            shown = Optional.of(lanes);
            build(lanes, hasData);
        }
        rate.setValue(Edits.learningRate(bench.spec()));
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).show(lanes.picked() == i);
        }
    }

    private void build(Lanes lanes, boolean hasData) {
        row.removeAll();
        panels.clear();
        row.setClassName("lane-row of-" + lanes.all().size());
        for (int i = 0; i < lanes.all().size(); i++) {
            int place = i;
            LanePanel panel = new LanePanel(texts, lanes.all().get(i), hasData, () -> {
                lanes.pick(place);
                changed.run();
            });
            panels.add(panel);
            row.add(panel);
        }
    }
}
