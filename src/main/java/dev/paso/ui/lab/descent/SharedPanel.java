package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.SurfacePlot.View;
import dev.paso.ui.panel.Landscape;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Lane;
import dev.paso.workspace.descent.Lanes;
import java.util.ArrayList;
import java.util.List;

/** All lanes on one surface, each with a colour and a number, and beside it how far each one came. */
final class SharedPanel extends Composite<Div> {
    static final String ID = "shared";

    private final Texts texts;
    private final Digits digits;
    private final Lanes lanes;
    private final SurfacePlot plot = new SurfacePlot();
    private final List<Row> rows = new ArrayList<>();
    private final Runnable changed;

    /** @param changed called when the learner says which one is ahead */
    SharedPanel(Texts texts, Lanes lanes, Runnable changed) {
        this.texts = texts;
        this.lanes = lanes;
        this.changed = changed;
        digits = new Digits(texts.locale());
        plot.setId(ID);
        plot.setView(View.CONTOUR);
        plot.setReadOnly(true);
        plot.setTexts(texts.group("surface"));
        plot.setSurface(SurfaceModel.of(
                texts.say("lab.shared.title"), "b", "w", lanes.all().getFirst().surface()));
        plot.setTracks(lanes.all().stream().map(this::name).toList());
        for (int i = 0; i < lanes.all().size(); i++) {
            rows.add(new Row(i));
        }
    }

    private String name(Lane lane) {
        return texts.say("lab.lane." + lane.key());
    }

    @Override
    protected Div initContent() {
        OrderedList list = new OrderedList();
        list.addClassName("standings");
        rows.forEach(row -> list.add(row.item));
        Div panel = new Div(plot, list);
        panel.addClassNames("panel", "shared");
        return panel;
    }

    void show() {
        for (int i = 0; i < rows.size(); i++) {
            plot.setTrack(i, Landscape.path(lanes.all().get(i).walk().path()));
            rows.get(i).show(lanes.all().get(i), lanes.picked() == i);
        }
    }

    /** One lane among the standings. */
    private final class Row {
        private final Span loss = new Span();
        private final Span updates = new Span();
        private final Button pick;
        private final ListItem item;

        Row(int place) {
            Lane lane = lanes.all().get(place);
            pick = new Button(texts.say("lab.lane.pick"), press -> {
                lanes.pick(place);
                changed.run();
            });
            pick.setAriaLabel(texts.say("lab.lane.pick") + ": " + name(lane));
            pick.setId("pick-" + lane.key());
            loss.setId("loss-" + lane.key());
            loss.addClassName("loss");
            updates.addClassName("updates");
            Span number = new Span(String.valueOf(place + 1));
            number.addClassNames("badge", "track-" + (place + 1));
            Span name = new Span(name(lane));
            name.addClassName("name");
            item = new ListItem(number, name, loss, updates, pick);
        }

        void show(Lane lane, boolean isPicked) {
            loss.setText(texts.say("lab.shared.loss", digits.brief(lane.walk().loss())));
            updates.setText(texts.say("lab.shared.updates", lane.walk().step()));
            pick.getElement().setAttribute("aria-pressed", String.valueOf(isPicked));
        }
    }
}
