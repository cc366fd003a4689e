package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.lab.Catalogue;
import dev.paso.ui.lab.LabPanel;
import dev.paso.workspace.Arrangement;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.LabStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The panels of a lab's step, arranged as the step says. A panel is on the page only while it is seen: frames carry no more than that. */
final class Stage extends Div {
    private final Catalogue<?> catalogue;
    private final Map<String, LabPanel> shown = new LinkedHashMap<>();

    Stage(Catalogue<?> catalogue) {
        this.catalogue = catalogue;
    }

    /** The story is at another step. */
    void enter(String lab, LabStep<?> step) {
        setClassName("stage " + lab + " scene-" + step.key());
        Arrangement arrangement = step.arrangement();
        getStyle()
                .set("--areas", arrangement.areas())
                .set("--rows", arrangement.heights())
                .set("--columns", arrangement.widths());
        removeAll();
        shown.clear();
        arrangement.panels().forEach(name -> place(name, arrangement.first().indexOf(name)));
    }

    /** @param first its place among those that come first in one column; negative where it is none of them */
    private void place(String name, int first) {
        LabPanel panel =
                catalogue.panel(name).orElseThrow(() -> new IllegalStateException("there is no panel " + name));
        shown.put(name, panel);
        Component content = panel.content();
        content.getElement()
                .getStyle()
                .set("--area", name)
                .set("--order", first < 0 ? "0" : String.valueOf(first - 99));
        add(content);
    }

    void show(ExperimentSpec spec, PreparedData data) {
        shown.values().forEach(panel -> panel.show(spec, data));
    }

    void show(List<Ghost> ghosts) {
        shown.values().forEach(panel -> panel.show(ghosts));
    }

    /** Something else changed: the run went on, or the learner chose something. */
    void refresh() {
        shown.values().forEach(panel -> {
            panel.content().setVisible(panel.isThere());
            if (panel.isThere()) {
                panel.refresh();
            }
        });
    }
}
