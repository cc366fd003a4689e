package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.NetworkModel;
import dev.paso.ui.component.NetworkPicture;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.Networks;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.setting.Unusual;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The model as a picture that is edited in place; a regression is a network without hidden layers. */
public final class ModelPanel extends Composite<Panel> {
    private static final NetworkModel.Limits LIMITS = new NetworkModel.Limits(6, 16);
    private static final List<HiddenLayer> FIRST_NETWORK = List.of(new HiddenLayer(8, "Tanh"));

    private final Texts texts;
    private final Workspace workspace;
    private final Optional<Consumer<String>> settings;
    private final NetworkPicture picture = new NetworkPicture();
    private final ActionButton plain;
    private final ActionButton network;

    /** One whose layers are not changed singly. */
    public ModelPanel(Texts texts, Workspace workspace) {
        this(texts, workspace, Optional.empty());
    }

    /** @param settings opens all settings at a part of the file */
    public ModelPanel(Texts texts, Workspace workspace, Consumer<String> settings) {
        this(texts, workspace, Optional.of(settings));
    }

    private ModelPanel(Texts texts, Workspace workspace, Optional<Consumer<String>> settings) {
        this.texts = texts;
        this.workspace = workspace;
        this.settings = settings;
        plain = new ActionButton("", () -> layers(List.of()));
        network = new ActionButton(texts.say("model.network"), this::network);
        picture.addLayersListener(this::layers);
        picture.addWeightListener(this::weight);
        picture.addAddedListener(this::add);
        picture.addRemovedListener(gone -> workspace.change(draft -> draft.removeLayers(gone.places())));
        picture.addMovedListener(moved -> workspace.change(draft -> draft.moveLayer(moved.from(), moved.to())));
        picture.addFrozenListener(wanted -> workspace.change(draft -> draft.freeze(wanted.names(), wanted.isFrozen())));
        picture.addAskedListener(asked -> settings.ifPresent(open -> open.accept("model[" + asked.place() + "]")));
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
        plain.setText(texts.say(hidden.isEmpty() ? nameOf(spec) : usualName(spec)));
        press(plain, hidden.isEmpty());
        press(network, !hidden.isEmpty());
        picture.setModel(new NetworkModel(
                DataNames.inputs(spec),
                hidden,
                settings.isPresent() ? modules(spec) : List.of(),
                spec.model().outputs(),
                texts.say(
                        spec.isBinaryClassifier()
                                ? "model.probability"
                                : isMany(spec) ? "model.logits" : "model.prediction"),
                LIMITS,
                texts.drawing("network"),
                false));
    }

    /** What a model without hidden layers is called where it is what the books mean by it. */
    private static String nameOf(ExperimentSpec spec) {
        boolean hasOthers = spec.model().layers().size() > 1;
        boolean endsInSigmoid = Networks.endsInSigmoid(spec.model());
        boolean isUsual = switch (spec.loss().target()) {
            case NUMBERS -> spec.data().isRegression() && !hasOthers;
            case PROBABILITY ->
                spec.loss() instanceof LossSpec.Bce
                        ? endsInSigmoid && spec.model().layers().size() == 2
                        : !hasOthers;
            case CLASSES -> !hasOthers;
        };
        return isUsual ? usualName(spec) : "model.plain";
    }

    private static String usualName(ExperimentSpec spec) {
        return spec.data().isRegression() ? "model.linear" : isMany(spec) ? "model.softmax" : "model.logistic";
    }

    private static List<NetworkModel.Single> modules(ExperimentSpec spec) {
        List<LayerSpec> layers = spec.model().layers();
        return IntStream.range(0, layers.size())
                .mapToObj(i -> new NetworkModel.Single(
                        LayerKinds.ALL.nameOf(layers.get(i)), Unusual.layer(layers.get(i)), parameters(spec, i)))
                .toList();
    }

    private static List<NetworkModel.Parameter> parameters(ExperimentSpec spec, int layer) {
        return spec.model().parameters().stream()
                .map(ModelSpec.Slice::name)
                .filter(name -> name.startsWith(layer + "."))
                .map(name ->
                        new NetworkModel.Parameter(name, spec.options().frozen().contains(name)))
                .toList();
    }

    private static boolean isMany(ExperimentSpec spec) {
        return spec.data().classes() > 2;
    }

    private static void press(ActionButton button, boolean isPressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(isPressed));
    }

    /** One that is there stays as it is. */
    private void network() {
        workspace.change(draft -> {
            if (Networks.hiddenLayers(draft.model).isEmpty()) {
                draft.setHiddenLayers(FIRST_NETWORK);
            }
        });
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

    /** A linear layer is as wide as what comes to it, as far as the picture goes. */
    private void add(NetworkPicture.Added wanted) {
        workspace.change(draft -> {
            LayerSpec usual = LayerKinds.ALL
                    .named(wanted.type())
                    .orElseThrow(() -> new RefusedException(
                            "model.type", Rule.ONE_OF, LayerKinds.ALL.names(), Require.shortened(wanted.type())))
                    .usual();
            draft.addLayer(
                    wanted.place(),
                    usual instanceof LayerSpec.Linear
                            ? new LayerSpec.Linear(1, Math.min(width(draft.model, wanted.place()), LIMITS.maxUnits()))
                            : usual);
        });
    }

    /** Numbers that come to a layer at {@code place}. */
    private static int width(ModelSpec model, long place) {
        return model.layers().stream()
                .limit(Math.max(0, place))
                .filter(LayerSpec.Linear.class::isInstance)
                .map(LayerSpec.Linear.class::cast)
                .reduce((first, second) -> second)
                .map(LayerSpec.Linear::out)
                .orElse(FIRST_NETWORK.getFirst().units());
    }

    private void weight(NetworkPicture.Weight wanted) {
        boolean isBias = wanted.in() < 0;
        String name = linear(workspace.spec().model(), wanted.layer()) + (isBias ? ".bias" : ".weight");
        List<Integer> index = isBias ? List.of(wanted.out()) : List.of(wanted.out(), wanted.in());
        workspace.edit(step -> new Edit.SetParameter(step, name, index, wanted.value()));
    }

    /** The place among all layers of the {@code number}-th that is linear, from 0. */
    private static int linear(ModelSpec model, int number) {
        return IntStream.range(0, model.layers().size())
                .filter(i -> model.layers().get(i) instanceof LayerSpec.Linear)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
