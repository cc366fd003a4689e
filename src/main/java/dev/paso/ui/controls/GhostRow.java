package dev.paso.ui.controls;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Trace;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.Differences;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the runs that were left: its name, what differs, how far it went, and three buttons. */
final class GhostRow extends Composite<ListItem> {
    private final Texts texts;
    private final Span number = new Span();
    private final Span what = new Span();
    private final Span reached = new Span();
    private final ActionButton back;
    private final ActionButton hide;
    private final ActionButton remove;
    private @Nullable Ghost ghost;

    GhostRow(Texts texts, Workspace workspace) {
        this.texts = texts;
        number.addClassName("number");
        what.addClassName("what");
        reached.addClassName("reached");
        back = button(shown -> workspace.accept(new Command.BringBack(shown.number())));
        hide = button(shown -> workspace.accept(new Command.Show(shown.number(), !shown.isShown())));
        remove = button(shown -> workspace.accept(new Command.Remove(shown.number())));
    }

    @Override
    protected ListItem initContent() {
        return new ListItem(number, what, reached, back, hide, remove);
    }

    void show(Ghost ghost, ExperimentSpec now) {
        this.ghost = ghost;
        number.setText(ghost.name());
        what.setText(difference(ghost, now));
        reached.setText(reached(ghost));
        say(back, "back");
        say(hide, ghost.isShown() ? "hide" : "show");
        say(remove, "remove");
        getContent().setClassName("unseen-run", !ghost.isShown());
        getContent().setTitle(what.getText());
    }

    private String difference(Ghost ghost, ExperimentSpec now) {
        List<String> all = DifferenceWords.say(Differences.between(ghost.spec(), now), texts);
        return all.isEmpty() ? texts.say("ghost.same") : String.join(" · ", all);
    }

    private String reached(Ghost ghost) {
        String steps = texts.say("ghost.step", ghost.step());
        if (ghost.isLost()) {
            return steps + " · " + texts.say("ghost.lost");
        }
        return ghost.trace()
                .map(Trace::losses)
                .filter(losses -> !losses.training().isEmpty())
                .map(losses -> losses.training().getLast())
                .filter(OptionalDouble::isPresent)
                .map(loss -> steps + " · " + texts.say("ghost.loss", texts.significant(loss.getAsDouble())))
                .orElse(steps);
    }

    private ActionButton button(Consumer<Ghost> action) {
        ActionButton button = new ActionButton("", () -> {
            if (ghost != null) {
                action.accept(ghost);
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void say(ActionButton button, String key) {
        button.setText(texts.say("ghost." + key));
        button.setAriaLabel(texts.say("ghost." + key + ".of", number.getText()));
        button.setClassName(key);
    }
}
