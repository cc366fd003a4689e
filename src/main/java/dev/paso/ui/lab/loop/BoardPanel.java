package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.panel.DistributionsPanel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Workspace;
import java.util.Optional;

/** What TensorBoard shows, alive: the model as a graph, and how weights, gradients and activations are spread. */
final class BoardPanel extends Composite<Div> {
    static final String GRAPH = "model-graph";

    private final Texts texts;
    private final OrderedList graph = new OrderedList();
    private final NumberSlider rate;
    private Optional<ExperimentSpec> drawn = Optional.empty();

    BoardPanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        graph.setId(GRAPH);
        graph.addClassName("model-graph");
        rate = new NumberSlider(texts.say("training.lr"));
        rate.setTexts(texts.group("slider"));
        rate.setLogRange(0.001, 1);
        rate.addValueListener(value -> workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(value)));
    }

    @Override
    protected Div initContent() {
        Div all = new Div(
                new Panel("modules", texts.say("lab.loop.board.graph"), graph, rate), new DistributionsPanel(texts));
        all.addClassName("board-parts");
        return all;
    }

    void show(ExperimentSpec spec) {
        rate.setValue(Edits.learningRate(spec));
        if (drawn.filter(spec::equals).isEmpty()) {
            drawn = Optional.of(spec);
            graph.removeAll();
            draw(spec);
        }
    }

    /** One box a layer, and between two of them the shape of what flows. */
    private void draw(ExperimentSpec spec) {
        int batch = spec.loader().batchSize().orElse(spec.data().n());
        int width = spec.inputs();
        box("x", batch, width, "");
        int place = 0;
        for (LayerSpec layer : spec.model().layers()) {
            String name = place + " · " + layer.getClass().getSimpleName().replace("Relu", "ReLU");
            String count = "";
            if (layer instanceof LayerSpec.Linear linear) {
                name = place + " · Linear(" + linear.in() + ", " + linear.out() + ")";
                width = linear.out();
                count = texts.say("lab.loop.board.parameters", linear.out() * (linear.in() + (linear.bias() ? 1 : 0)));
            }
            box(name, batch, width, count);
            place++;
        }
    }

    private void box(String name, int batch, int width, String count) {
        Span title = new Span(name);
        title.addClassName("name");
        Span shape = new Span("(" + batch + ", " + width + ")");
        shape.addClassName("shape");
        Span parameters = new Span(count);
        graph.add(new ListItem(title, shape, parameters));
    }
}
