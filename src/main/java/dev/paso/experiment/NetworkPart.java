package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.Slice;
import dev.paso.core.landscape.UnitMaps;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.Optional;

/** Draws the network's part of a frame. */
final class NetworkPart {
    private final ModelSpec model;
    private final Optional<UnitMaps> maps;

    /** @param slice the plane of more than one raw input; without one there are no maps */
    NetworkPart(ModelSpec model, PreparedData data, Optional<Slice> slice, Predictor predictor) {
        this.model = model;
        maps = data.raw().inputs() == 1 || slice.isPresent()
                ? Optional.of(new UnitMaps(data, slice, predictor, UnitMaps.DEFAULT_SIDE))
                : Optional.empty();
    }

    Inside.Network draw(double[] parameters) {
        return new Inside.Network(
                Bytes.ofFloat32(withBiases(parameters)),
                maps.map(UnitMaps::side).orElse(0),
                maps.map(drawn -> Bytes.ofShades(drawn.of(parameters), drawn.side()))
                        .orElse(Bytes.EMPTY));
    }

    /** The screen draws a bias for every unit: 0 where a layer has none. */
    private double[] withBiases(double[] parameters) {
        int size = model.linears().stream()
                .mapToInt(linear -> linear.out() * (linear.in() + 1))
                .sum();
        double[] all = new double[size];
        int from = 0;
        int to = 0;
        for (LayerSpec.Linear linear : model.linears()) {
            int weights = linear.out() * linear.in();
            int own = weights + (linear.bias() ? linear.out() : 0);
            System.arraycopy(parameters, from, all, to, own);
            from += own;
            to += weights + linear.out();
        }
        return all;
    }
}
