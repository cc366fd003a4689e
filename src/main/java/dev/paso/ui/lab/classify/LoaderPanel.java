package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;
import java.util.EnumMap;
import java.util.Map;

/** Which PyTorch shuffles the mini-batches, and the parameters that come of it: the reason why the book's own numbers differ. */
final class LoaderPanel implements ScenePanel {
    static final String PARAMETERS = "trained-parameters";

    private final Texts texts;
    private final Classification state;
    private final Map<Dialect, Button> buttons = new EnumMap<>(Dialect.class);
    private final Paragraph parameters = new Paragraph();
    private final Panel panel;

    LoaderPanel(Texts texts, Workspace workspace, Classification state) {
        this.texts = texts;
        this.state = state;
        Div choice = new Div();
        choice.addClassName("segmented");
        choice.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", texts.say("classify.loader.title"));
        for (Dialect dialect : Dialect.values()) {
            Button button = new Button(
                    texts.say("classify.loader." + dialect),
                    press -> workspace.change(draft -> draft.loader = with(draft.loader, dialect)));
            buttons.put(dialect, button);
            choice.add(button);
        }
        parameters.setId(PARAMETERS);
        parameters.addClassName("reading");
        panel = new Panel("loader", texts.say("classify.loader.title"), choice, parameters);
    }

    private static LoaderSpec with(LoaderSpec loader, Dialect dialect) {
        return new LoaderSpec(
                loader.batchSize(), loader.shuffle(), loader.validate(), dialect, loader.reseed(), loader.fetchFirst());
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        buttons.forEach((dialect, button) -> button.getElement()
                .setAttribute("aria-pressed", String.valueOf(spec.loader().dialect() == dialect)));
    }

    @Override
    public void refresh() {
        parameters.setText(parameters(texts, state));
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
