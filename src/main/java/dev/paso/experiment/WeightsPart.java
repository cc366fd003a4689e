package dev.paso.experiment;

import dev.paso.core.landscape.WeightSizes;
import dev.paso.core.nn.ModelSpec;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Draws how large weights were, over a run's moments. What was measured once is kept as long as it is shown, and so not sent again. */
final class WeightsPart {
    private final ModelSpec model;
    private Map<Moments.Moment, Frame.WeightMoment> known = new IdentityHashMap<>();

    WeightsPart(ModelSpec model) {
        this.model = model;
    }

    /** @param moments at least one */
    Frame.Weights draw(List<Moments.Moment> moments) {
        Map<Moments.Moment, Frame.WeightMoment> shown = new IdentityHashMap<>();
        moments.forEach(moment -> {
            Frame.WeightMoment before = known.get(moment);
            shown.put(moment, before == null ? measure(moment) : before);
        });
        known = shown;
        List<Frame.WeightLayer> layers = WeightSizes.of(model, moments.getLast().parameters()).stream()
                .map(layer -> new Frame.WeightLayer(
                        layer.name(), layer.count(), layer.first().size()))
                .toList();
        return new Frame.Weights(
                WeightSizes.NEAR,
                layers,
                moments.stream().map(moment -> shown.get(moment)).toList());
    }

    private Frame.WeightMoment measure(Moments.Moment moment) {
        double[] numbers = WeightSizes.of(model, moment.parameters()).stream()
                .flatMapToDouble(layer -> DoubleStream.concat(
                        DoubleStream.of(layer.nearZero(), layer.size()),
                        layer.first().stream().mapToDouble(weight -> weight)))
                .toArray();
        return new Frame.WeightMoment(moment.step(), Bytes.ofFloat64(numbers));
    }
}
