package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.html.Div;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.workspace.descent.Comparison;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways of a comparison, and the learning rate they share: on one surface, and each on a surface of its own. */
final class LanesPanel extends Handled<Descent> {
    private static final double LEAST = 0.001;
    private static final double MOST = 1;

    private final NumberSlider rate;
    private final Waiting waiting;
    private final Div row = new Div();
    private final Div shared = new Div();
    private final Div content;
    private final List<LanePanel> panels = new ArrayList<>();
    private Optional<SharedPanel> common = Optional.empty();
    private Optional<Comparison> shown = Optional.empty();

    LanesPanel(LabPlace<Descent> place) {
        super(place);
        rate = place.rate(say("lab.lane.rate"), LEAST, MOST);
        waiting = new Waiting(texts);
        row.addClassName("lane-row");
        content = parts("lanes", panel("lane-rate", rate, waiting), shared, row);
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        rate.setValue(place.learningRate());
        waiting.show(lab.lanes().isEmpty() ? lab.comparing() : Optional.empty());
        List<Lane> lanes = lab.lanes();
        if (lanes.isEmpty()) {
            return;
        }
        if (!shown.equals(lab.comparison())) {
            shown = lab.comparison();
            build(lanes, shown.orElseThrow());
        }
        common.ifPresent(all -> all.show(lanes));
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).show(lanes.get(i));
        }
    }

    /** Features differ in their surfaces; many optimizers have no room for one each. */
    private void build(List<Lane> lanes, Comparison comparison) {
        row.removeAll();
        shared.removeAll();
        panels.clear();
        common = comparison == Comparison.FEATURES ? Optional.empty() : Optional.of(new SharedPanel(place, lanes));
        common.ifPresent(all -> shared.add(all.content()));
        shared.setVisible(common.isPresent());
        if (comparison != Comparison.OPTIMIZERS) {
            lanes.forEach(lane -> panels.add(new LanePanel(texts, lane, comparison == Comparison.FEATURES)));
        }
        panels.forEach(panel -> row.add(panel.content()));
        row.setVisible(!panels.isEmpty());
    }
}
