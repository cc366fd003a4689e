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
    private Map<Moments.Moment, OverTime.WeightMoment> known = new IdentityHashMap<>();

    WeightsPart(ModelSpec model) {
        this.model = model;
    }

    /** @param moments at least one */
    OverTime.Weights draw(List<Moments.Moment> moments) {
        Map<Moments.Moment, OverTime.WeightMoment> shown = new IdentityHashMap<>();
        moments.forEach(moment -> {
            OverTime.WeightMoment before = known.get(moment);
            shown.put(moment, before == null ? measure(moment) : before);
        });
        known = shown;
        List<OverTime.WeightLayer> layers = WeightSizes.of(
                        model, moments.getLast().parameters())
                .stream()
                .map(layer -> new OverTime.WeightLayer(
                        layer.name(), layer.count(), layer.first().size()))
                .toList();
        return new OverTime.Weights(
                WeightSizes.NEAR,
                layers,
                moments.stream().map(moment -> shown.get(moment)).toList());
    }

    private OverTime.WeightMoment measure(Moments.Moment moment) {
        double[] numbers = WeightSizes.of(model, moment.parameters()).stream()
                .flatMapToDouble(layer -> DoubleStream.concat(
                        DoubleStream.of(layer.nearZero(), layer.size()),
                        layer.first().stream().mapToDouble(weight -> weight)))
                .toArray();
        return new OverTime.WeightMoment(moment.step(), Bytes.ofFloat64(numbers));
    }
}
