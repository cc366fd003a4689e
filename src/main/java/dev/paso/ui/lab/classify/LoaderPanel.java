package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import java.util.Arrays;

/** Which PyTorch shuffles the mini-batches, and the parameters that come of it: the reason why the book's own numbers differ. */
final class LoaderPanel extends Handled<Classification> {
    private final Paragraph parameters = reading("trained-parameters");
    private final Panel panel;

    LoaderPanel(LabPlace<Classification> place) {
        super(place);
        ActionButton[] dialects =
                Arrays.stream(Dialect.values()).map(this::button).toArray(ActionButton[]::new);
        panel = new Panel(
                "loader", say("classify.loader.title"), options(say("classify.loader.title"), dialects), parameters);
    }

    private ActionButton button(Dialect dialect) {
        return option(
                say("classify.loader." + dialect),
                () -> dialect == place.spec().loader().dialect(),
                () -> place.workspace().change(draft -> draft.loader = draft.loader.withDialect(dialect)));
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        parameters.setText(parameters(texts, lab));
    }

    /** The weights and the bias, as the book prints them. */
    static String parameters(Texts texts, Classification state) {
        Digits digits = new Digits(texts.locale());
        double[] p = state.replay().parameters();
        return texts.say(
                "classify.loader.parameters",
                digits.decimals(p[0], 4),
                digits.decimals(p[1], 4),
                digits.decimals(p[2], 4));
    }
}
