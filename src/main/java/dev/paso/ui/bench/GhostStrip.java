package dev.paso.ui.bench;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Trace;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.OptionalDouble;

/** The runs that were left, each with what differs, how far it went, and what can be done with it. */
public final class GhostStrip extends Composite<Div> {
    /** What the learner can ask of a ghost. */
    public interface Listener {
        void show(Ghost ghost, boolean isShown);

        void remove(Ghost ghost);

        void bringBack(Ghost ghost);
    }

    private final Texts texts;
    private final Listener listener;
    private final UnorderedList list = new UnorderedList();

    public GhostStrip(Texts texts, Listener listener) {
        this.texts = texts;
        this.listener = listener;
    }

    @Override
    protected Div initContent() {
        Span title = new Span(texts.say("ghost.title"));
        title.addClassName("title");
        Div strip = new Div(title, list);
        strip.addClassName("ghosts");
        strip.getElement().setAttribute("role", "region").setAttribute("aria-label", texts.say("ghost.title"));
        strip.setVisible(false);
        return strip;
    }

    /** @param now the recipe on the bench, to which the others are compared */
    public void show(List<Ghost> ghosts, ExperimentSpec now) {
        list.removeAll();
        ghosts.forEach(ghost -> list.add(item(ghost, now)));
        getContent().setVisible(!ghosts.isEmpty());
    }

    private ListItem item(Ghost ghost, ExperimentSpec now) {
        Span number = new Span(ghost.name());
        number.addClassName("number");
        Span what = new Span(difference(ghost, now));
        what.addClassName("what");
        Span reached = new Span(reached(ghost));
        reached.addClassName("reached");
        ListItem item = new ListItem(
                number,
                what,
                reached,
                button("back", ghost, () -> listener.bringBack(ghost)),
                button(ghost.isShown() ? "hide" : "show", ghost, () -> listener.show(ghost, !ghost.isShown())),
                button("remove", ghost, () -> listener.remove(ghost)));
        item.setClassName("unseen-run", !ghost.isShown());
        item.setTitle(what.getText());
        return item;
    }

    private String difference(Ghost ghost, ExperimentSpec now) {
        List<String> all = Differences.say(Differences.between(ghost.spec(), now), texts);
        return all.isEmpty() ? texts.say("ghost.same") : String.join(" · ", all);
    }

    private String reached(Ghost ghost) {
        String steps = texts.say("ghost.step", ghost.step());
        return ghost.trace()
                .map(Trace::losses)
                .filter(losses -> !losses.training().isEmpty())
                .map(losses -> losses.training().getLast())
                .filter(OptionalDouble::isPresent)
                .map(loss -> steps + " · " + texts.say("ghost.loss", texts.significant(loss.getAsDouble())))
                .orElse(steps);
    }

    private Button button(String key, Ghost ghost, Runnable action) {
        Button button = new Button(texts.say("ghost." + key), press -> action.run());
        button.setAriaLabel(texts.say("ghost." + key + ".of", ghost.name()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName(key);
        return button;
    }
}
