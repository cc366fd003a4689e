package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.BackwardPass;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.Value;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.GraphModel;
import dev.paso.ui.component.GraphPlot;
import dev.paso.ui.component.GraphPlot.Arrival;
import dev.paso.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;

/** The computation graph of a model and its loss, with the buttons that go through it forwards and backwards. */
public final class GraphPanel extends Composite<Div> {
    public static final String PLOT = "graph-plot";

    private final Texts texts;
    private final Runnable changed;
    private final GraphPlot plot = new GraphPlot();
    private final ActionButton forward;
    private final ActionButton backward;
    private final ActionButton zero;
    private final Checkbox data;
    private final Div tools = new Div();
    private final Code error = new Code();
    private final Span advice = new Span();
    private final Div refusal = new Div(error, advice);
    private Optional<Computation> shown = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();
    private String title = "";

    /** How far a computation was gone through when it was drawn. */
    private record Drawn(
            String title, Computation computation, Optional<Value> result, Optional<BackwardPass> pass, int passes) {
        static Drawn of(String title, Computation computation) {
            return new Drawn(title, computation, computation.result(), computation.pass(), computation.passes());
        }
    }

    /** @param changed called when a pass was made */
    public GraphPanel(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        forward = button("forward", () -> act(Computation::forward, Arrival.FORWARD));
        backward = button("backward", () -> act(Computation::backward, Arrival.BACKWARD));
        zero = button("zero", () -> act(Computation::zeroGrad, Arrival.AT_ONCE));
        data = new Checkbox(texts.say("graph.withData"), change -> plot.setDataShown(change.getValue()));
        plot.setId(PLOT);
        plot.setTexts(texts.drawing("graph"));
        tools.add(data);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
    }

    private ActionButton button(String name, Runnable press) {
        ActionButton button = new ActionButton(texts.say("graph." + name), press);
        button.setId("graph-" + name);
        return button;
    }

    @Override
    protected Div initContent() {
        Div passes = new Div(forward, backward, zero);
        passes.addClassName("passes");
        passes.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("graph.passes"));
        tools.addClassName("graph-tools");
        Div bar = new Div(passes, tools);
        bar.addClassName("graph-bar");
        Div panel = new Div(bar, refusal, plot);
        panel.addClassNames("panel", "graph");
        return panel;
    }

    /** Puts something beside the buttons. */
    public void addTools(Component... components) {
        for (Component component : components) {
            tools.addComponentAtIndex(tools.getComponentCount() - 1, component);
        }
    }

    /** Whether gradients can be zeroed here. */
    public void setZeroing(boolean isPossible) {
        zero.setVisible(isPossible);
    }

    /** Shows a computation as it is now; nothing happens where it is shown already. */
    public void show(String title, Computation computation) {
        if (shown.filter(same -> same == computation).isEmpty()) {
            shown = Optional.of(computation);
            refusal.setVisible(false);
        }
        this.title = title;
        if (drawn.filter(Drawn.of(title, computation)::equals).isEmpty()) {
            draw(computation, Arrival.AT_ONCE);
        }
    }

    private void act(Consumer<Computation> act, Arrival arrival) {
        shown.ifPresent(computation -> {
            refusal.setVisible(false);
            try {
                act.accept(computation);
                draw(computation, arrival);
            } catch (AutogradException refused) {
                refuse(refused);
                draw(computation, Arrival.AT_ONCE);
            }
            changed.run();
        });
    }

    private void refuse(AutogradException refused) {
        error.setText(refused.line());
        advice.setText(texts.say(advice(refused.line())));
        refusal.setVisible(true);
    }

    private static String advice(String refusal) {
        if (refusal.contains("second time")) {
            return "graph.refused.again";
        }
        return refusal.contains("scalar") ? "graph.refused.scalar" : "graph.refused.gradient";
    }

    private void draw(Computation computation, Arrival arrival) {
        drawn = Optional.of(Drawn.of(title, computation));
        boolean isComputed = computation.result().isPresent();
        plot.setModel(GraphModel.of(title, computation.graph(), isComputed, computation.pass()), arrival);
        boolean hasPass = computation.pass().isPresent();
        backward.setThemeVariant(ButtonVariant.PRIMARY, isComputed && !hasPass);
        forward.setThemeVariant(ButtonVariant.PRIMARY, !isComputed || hasPass);
    }

    /** Tells the node that was opened, by its name. */
    public Registration addOpenListener(Consumer<String> listener) {
        return plot.addOpenListener(listener);
    }
}
