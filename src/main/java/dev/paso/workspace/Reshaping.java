package dev.paso.workspace;

import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A model whose hidden layers become others, and which keeps all that is not asked for: dropout, normalisation, options of activations,
 * what stands before the first linear layer and after the last. Layers that stay keep their parameters; {@link #renamed} says their
 * new names.
 */
final class Reshaping {
    /** A layer, and where it stood before; -1 for a new one. */
    private record Placed(LayerSpec layer, int from) {}

    private final List<Placed> before = new ArrayList<>(); // what stands before the first linear layer
    private final List<List<Placed>> columns = new ArrayList<>(); // each linear layer with what follows it
    private final List<HiddenLayer> drawn;
    private final List<Placed> after = new ArrayList<>();

    private Reshaping(ModelSpec model) {
        drawn = Networks.hiddenLayers(model);
        for (int i = 0; i < model.layers().size(); i++) {
            LayerSpec layer = model.layers().get(i);
            if (layer instanceof LayerSpec.Linear) {
                columns.add(new ArrayList<>());
            }
            (columns.isEmpty() ? before : columns.getLast()).add(new Placed(layer, i));
        }
    }

    /** @param hidden what is to be drawn */
    static Reshaping of(ModelSpec model, int inputs, List<HiddenLayer> hidden, int outputs) {
        Reshaping reshaping = new Reshaping(model);
        reshaping.arrange(hidden);
        reshaping.connect(inputs, outputs);
        return reshaping;
    }

    /**
     * The same layers with one more.
     *
     * @param place where it is to stand, from 0 to the number of layers
     */
    static Reshaping with(ModelSpec model, int inputs, int place, LayerSpec layer) {
        return rearranged(model, inputs, layers -> layers.add(place, new Placed(layer, -1)));
    }

    /** The same layers with another one at {@code place}: a linear one in place of what is none gives as many numbers as it takes. */
    static Reshaping replaced(ModelSpec model, int inputs, int place, LayerSpec layer) {
        boolean isSame = model.layers().get(place).getClass() == layer.getClass();
        LayerSpec fitting = layer instanceof LayerSpec.Linear linear && !isSame
                ? linear(widthBefore(model, inputs, place), linear.bias())
                : layer;
        return rearranged(model, inputs, layers -> layers.set(place, new Placed(fitting, isSame ? place : -1)));
    }

    private static LayerSpec.Linear linear(int width, boolean hasBias) {
        return new LayerSpec.Linear(width, width, hasBias);
    }

    private static int widthBefore(ModelSpec model, int inputs, int place) {
        return model.layers().subList(0, place).stream()
                .filter(LayerSpec.Linear.class::isInstance)
                .map(before -> ((LayerSpec.Linear) before).out())
                .reduce(inputs, (earlier, later) -> later);
    }

    /** The same layers without those at {@code places}. */
    static Reshaping without(ModelSpec model, int inputs, List<Integer> places) {
        return rearranged(model, inputs, layers -> layers.removeIf(one -> places.contains(one.from)));
    }

    /** The same layers, one of them elsewhere. */
    static Reshaping moved(ModelSpec model, int inputs, int from, int to) {
        return rearranged(model, inputs, layers -> layers.add(to, layers.remove(from)));
    }

    private static Reshaping rearranged(ModelSpec model, int inputs, Consumer<List<Placed>> change) {
        Reshaping reshaping = new Reshaping(model);
        IntStream.range(0, model.layers().size())
                .forEach(i -> reshaping.after.add(new Placed(model.layers().get(i), i)));
        change.accept(reshaping.after);
        reshaping.connect(inputs, model.outputs());
        return reshaping;
    }

    ModelSpec model() {
        return new ModelSpec(after.stream().map(Placed::layer).toList());
    }

    /** What the parameter {@code name} is called now: {@code 2.weight} may be {@code 4.weight}; empty where its layer is gone. */
    Optional<String> renamed(String name) {
        int dot = name.indexOf('.');
        int from = Integer.parseInt(name.substring(0, dot));
        return IntStream.range(0, after.size())
                .filter(to -> after.get(to).from == from)
                .mapToObj(to -> to + name.substring(dot))
                .findFirst();
    }

    /** Layers that are the same at both ends stay; those between change one by one, and are added or removed behind. */
    private void arrange(List<HiddenLayer> hidden) {
        int shorter = Math.min(drawn.size(), hidden.size());
        int first = 0;
        while (first < shorter && drawn.get(first).equals(hidden.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && fromEnd(drawn, last).equals(fromEnd(hidden, last))) {
            last++;
        }
        after.addAll(before);
        for (int i = 0; i < hidden.size(); i++) {
            int old = i >= hidden.size() - last ? i + drawn.size() - hidden.size() : i;
            boolean isThere = i >= hidden.size() - last || i < drawn.size() - last;
            after.addAll(isThere ? column(old, hidden.get(i)) : column(hidden.get(i)));
        }
        after.addAll(columns.getLast());
    }

    private static HiddenLayer fromEnd(List<HiddenLayer> layers, int place) {
        return layers.get(layers.size() - 1 - place);
    }

    private static List<Placed> column(HiddenLayer fresh) {
        List<Placed> column = new ArrayList<>(List.of(new Placed(new LayerSpec.Linear(1, fresh.units()), -1)));
        activation(fresh).ifPresent(column::add);
        return column;
    }

    private static Optional<Placed> activation(HiddenLayer wanted) {
        return wanted.activation().equals(Networks.NONE)
                ? Optional.empty()
                : Optional.of(new Placed(Networks.activation(wanted.activation()), -1));
    }

    private List<Placed> column(int old, HiddenLayer wanted) {
        List<Placed> column = new ArrayList<>(columns.get(old));
        column.set(0, withOutputs(column.getFirst(), wanted.units()));
        if (!wanted.activation().equals(drawn.get(old).activation())) {
            activate(column, activation(wanted));
        }
        return column;
    }

    private static void activate(List<Placed> column, Optional<Placed> wanted) {
        int place = IntStream.range(0, column.size())
                .filter(i -> isActivation(column.get(i)))
                .findFirst()
                .orElse(-1);
        if (wanted.isEmpty()) {
            column.removeIf(Reshaping::isActivation);
        } else if (place < 0) {
            column.add(normalised(column), wanted.get());
        } else {
            column.set(place, wanted.get());
        }
    }

    private static boolean isActivation(Placed placed) {
        return placed.layer instanceof LayerSpec.Activation;
    }

    /** Behind the linear layer and its normalisation. */
    private static int normalised(List<Placed> column) {
        return column.size() > 1 && column.get(1).layer instanceof LayerSpec.BatchNorm1d ? 2 : 1;
    }

    private static Placed withOutputs(Placed linear, int outputs) {
        LayerSpec.Linear old = (LayerSpec.Linear) linear.layer;
        return new Placed(new LayerSpec.Linear(old.in(), outputs, old.bias()), linear.from);
    }

    private void connect(int inputs, int outputs) {
        List<LayerSpec> layers = connected(after.stream().map(Placed::layer).toList(), inputs, outputs)
                .layers();
        IntStream.range(0, layers.size()).forEach(i -> after.set(i, new Placed(layers.get(i), after.get(i).from)));
    }

    /** A model of layers each of which takes what the one before it gives. */
    private static ModelSpec connected(List<LayerSpec> layers, int inputs, int outputs) {
        List<LayerSpec> connected = new ArrayList<>();
        int lastLinear = IntStream.range(0, layers.size())
                .filter(i -> layers.get(i) instanceof LayerSpec.Linear)
                .max()
                .orElse(-1);
        int width = inputs;
        for (int i = 0; i < layers.size(); i++) {
            LayerSpec layer = layers.get(i);
            if (layer instanceof LayerSpec.Linear old) {
                int out = i == lastLinear ? outputs : old.out();
                layer = new LayerSpec.Linear(width, out, old.bias());
                width = out;
            } else if (layer instanceof LayerSpec.BatchNorm1d old) {
                layer = new LayerSpec.BatchNorm1d(width, old.eps(), old.momentum(), old.affine());
            }
            connected.add(layer);
        }
        return new ModelSpec(connected);
    }
}
