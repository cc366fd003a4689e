package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.descent.Lanes;
import dev.paso.workspace.descent.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All lanes of a comparison, and the learning rate they share. */
final class LanesPanel extends Composite<Div> {
    private static final double LEAST = 0.001;
    private static final double MOST = 1;

    private final Texts texts;
    private final Workspace workspace;
    private final Runnable changed;
    private final NumberSlider rate;
    private final Div row = new Div();
    private final Div shared = new Div();
    private final List<LanePanel> panels = new ArrayList<>();
    private Optional<SharedPanel> common = Optional.empty();
    private Optional<Lanes> shown = Optional.empty();

    /** @param changed called when the learner picked a lane */
    LanesPanel(Texts texts, Workspace workspace, Runnable changed) {
        this.texts = texts;
        this.workspace = workspace;
        this.changed = changed;
        rate = new NumberSlider(texts.say("lab.lane.rate"));
        rate.setTexts(texts.group("slider"));
        rate.setLogRange(LEAST, MOST);
        rate.addValueListener(lr -> workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(lr)));
    }

    @Override
    protected Div initContent() {
        row.addClassName("lane-row");
        Div slider = new Div(rate);
        slider.addClassNames("panel", "lane-rate");
        Div all = new Div(slider, shared, row);
        all.addClassName("lanes");
        return all;
    }

    /** @param scene which decides whether lanes share a surface, and whether each has one of its own */
    void show(Lanes lanes, Scene scene) {
        if (shown.filter(same -> same == lanes).isEmpty()) {
            shown = Optional.of(lanes);
            build(lanes, scene);
        }
        rate.setValue(Edits.learningRate(workspace.spec()));
        common.ifPresent(SharedPanel::show);
        panels.forEach(LanePanel::show);
    }

    private void build(Lanes lanes, Scene scene) {
        row.removeAll();
        shared.removeAll();
        panels.clear();
        common = scene == Scene.SCALE ? Optional.empty() : Optional.of(new SharedPanel(texts, lanes, changed));
        common.ifPresent(shared::add);
        shared.setVisible(common.isPresent());
        if (scene != Scene.RACE) {
            lanes.all().forEach(lane -> panels.add(new LanePanel(texts, lane, scene == Scene.SCALE)));
        }
        row.add(panels.toArray(LanePanel[]::new));
        row.setVisible(!panels.isEmpty());
    }
}
