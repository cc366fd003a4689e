package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.landscape.LossSurface;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.SurfacePlot.View;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.Landscape;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways on one surface, each with a colour and a number, and beside it how far each one came. */
final class SharedPanel {
    static final String ID = "shared";

    private final LabPlace<Descent> place;
    private final SurfacePlot plot = new SurfacePlot();
    private final List<Row> rows = new ArrayList<>();
    private final Div content;
    private Optional<LossSurface> drawn = Optional.empty();

    SharedPanel(LabPlace<Descent> place, List<Lane> lanes) {
        this.place = place;
        plot.setId(ID);
        plot.setView(View.CONTOUR);
        plot.setReadOnly(true);
        plot.setTexts(place.texts().drawing("surface"));
        plot.setTracks(lanes.stream().map(this::name).toList());
        OrderedList list = new OrderedList();
        list.addClassName("standings");
        for (Lane lane : lanes) {
            Row row = new Row(lane, rows.size() + 1);
            rows.add(row);
            list.add(row.item);
        }
        content = Handled.panel("shared", plot, list);
    }

    private String name(Lane lane) {
        return LaneWords.say(place.texts(), "lane." + lane.key());
    }

    Div content() {
        return content;
    }

    void show(List<Lane> lanes) {
        LossSurface surface = lanes.getFirst().surface();
        if (drawn.filter(same -> same == surface).isEmpty()) {
            drawn = Optional.of(surface);
            plot.setSurface(SurfaceModel.of(place.say("lab.shared.title"), "b", "w", surface));
        }
        for (int i = 0; i < rows.size(); i++) {
            plot.setTrack(i, Landscape.path(lanes.get(i).path()));
            rows.get(i).show(lanes.get(i));
        }
    }

    /** One way among the standings. */
    private final class Row {
        private final Span loss = new Span();
        private final Span updates = new Span();
        private final ListItem item;

        Row(Lane lane, int number) {
            loss.setId("loss-" + lane.key());
            loss.addClassName("loss");
            updates.addClassName("updates");
            Span badge = new Span(String.valueOf(number));
            badge.addClassNames("badge", "track-" + number);
            Span name = new Span(name(lane));
            name.addClassName("name");
            item = new ListItem(badge, name, loss, updates);
        }

        void show(Lane lane) {
            loss.setText(place.say("lab.shared.loss", place.digits().brief(lane.loss())));
            updates.setText(place.say("lab.shared.updates", lane.step()));
        }
    }
}
