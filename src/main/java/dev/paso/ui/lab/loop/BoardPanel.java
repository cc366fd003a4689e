package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.DistributionsPanel;
import dev.paso.workspace.loop.Loop;
import java.util.Optional;

/** What TensorBoard shows, alive: the model as a graph, and how weights, gradients and activations are spread. */
final class BoardPanel extends Handled<Loop> {
    private final OrderedList graph = new OrderedList();
    private final NumberSlider rate;
    private final Div content;
    private Optional<ExperimentSpec> drawn = Optional.empty();

    BoardPanel(LabPlace<Loop> place) {
        super(place);
        graph.setId("model-graph");
        graph.addClassName("model-graph");
        rate = place.rate(say("training.lr"), 0.001, 1);
        content = parts(
                "board-parts",
                new Panel("modules", say("lab.loop.board.graph"), graph, rate),
                new DistributionsPanel(texts));
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        ExperimentSpec spec = place.spec();
        rate.setValue(place.learningRate());
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
        int number = 0;
        for (LayerSpec layer : spec.model().layers()) {
            String name = number + " · " + layer.getClass().getSimpleName().replace("Relu", "ReLU");
            String count = "";
            if (layer instanceof LayerSpec.Linear linear) {
                name = number + " · Linear(" + linear.in() + ", " + linear.out() + ")";
                width = linear.out();
                count = say("lab.loop.board.parameters", linear.out() * (linear.in() + (linear.bias() ? 1 : 0)));
            }
            box(name, batch, width, count);
            number++;
        }
    }

    private void box(String name, int batch, int width, String count) {
        Span title = new Span(name);
        title.addClassName("name");
        Span shape = new Span("(" + batch + ", " + width + ")");
        shape.addClassName("shape");
        graph.add(new ListItem(title, shape, new Span(count)));
    }
}
