package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.NetworkModel;
import dev.paso.ui.component.NetworkPicture;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.Networks;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.stream.IntStream;

/** The model as a picture that is edited in place; a regression is a network without hidden layers. */
public final class ModelPanel extends Composite<Panel> {
    private static final NetworkModel.Limits LIMITS = new NetworkModel.Limits(6, 16);
    private static final List<HiddenLayer> FIRST_NETWORK = List.of(new HiddenLayer(8, "Tanh"));

    private final Texts texts;
    private final Workspace workspace;
    private final NetworkPicture picture = new NetworkPicture();
    private final Button plain;
    private final Button network;

    public ModelPanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
        plain = new Button("", press -> layers(List.of()));
        network = new Button(texts.say("model.network"), press -> layers(FIRST_NETWORK));
        picture.addLayersListener(this::layers);
        picture.addWeightListener(this::weight);
    }

    @Override
    protected Panel initContent() {
        Div kinds = new Div(plain, network);
        kinds.addClassName("segmented");
        kinds.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("model.kind"));
        Panel panel = new Panel("model", texts.say("model.title"), picture);
        panel.addToHead(kinds);
        return panel;
    }

    /** Shows what {@code spec} says. */
    public void show(ExperimentSpec spec) {
        List<HiddenLayer> hidden = Networks.hiddenLayers(spec.model());
        plain.setText(texts.say(
                spec.data().isRegression() ? "model.linear" : isMany(spec) ? "model.softmax" : "model.logistic"));
        press(plain, hidden.isEmpty());
        press(network, !hidden.isEmpty());
        picture.setModel(new NetworkModel(
                inputs(spec),
                hidden,
                spec.model().outputs(),
                texts.say(
                        spec.isBinaryClassifier()
                                ? "model.probability"
                                : isMany(spec) ? "model.logits" : "model.prediction"),
                LIMITS,
                texts.group("network"),
                false));
    }

    private static boolean isMany(ExperimentSpec spec) {
        return spec.data().classes() > 2;
    }

    private static void press(Button button, boolean isPressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(isPressed));
    }

    private static List<String> inputs(ExperimentSpec spec) {
        if (!spec.features().isEmpty()) {
            return spec.features().stream().map(FeaturePicker::name).toList();
        }
        if (spec.data() instanceof DatasetSpec.Inline own && !own.names().x().isEmpty()) {
            return own.names().x();
        }
        return spec.inputs() == 1
                ? List.of("x")
                : IntStream.rangeClosed(1, spec.inputs())
                        .mapToObj(i -> i == 1 ? "x₁" : i == 2 ? "x₂" : "x" + i)
                        .toList();
    }

    private void layers(List<HiddenLayer> layers) {
        if (!layers.equals(Networks.hiddenLayers(workspace.spec().model()))) {
            ExperimentSpec before = workspace.spec();
            workspace.change(draft -> draft.setHiddenLayers(layers));
            if (workspace.spec().equals(before)) {
                picture.restore();
            }
        }
    }

    private void weight(NetworkPicture.Weight wanted) {
        List<ModelSpec.Slice> slices = workspace.spec().model().parameters();
        boolean isBias = wanted.in() < 0;
        List<ModelSpec.Slice> kind = slices.stream()
                .filter(slice -> slice.name().endsWith(isBias ? ".bias" : ".weight"))
                .toList();
        String name = kind.get(wanted.layer()).name();
        List<Integer> index = isBias ? List.of(wanted.out()) : List.of(wanted.out(), wanted.in());
        workspace.edit(step -> new Edit.SetParameter(step, name, index, wanted.value()));
    }
}
