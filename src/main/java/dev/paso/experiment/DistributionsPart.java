package dev.paso.experiment;

import dev.paso.core.landscape.LayerDistributions;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Draws how the numbers of a network are spread, over its moments. What was measured once is kept as long as it is shown. */
final class DistributionsPart {
    private final LayerDistributions layers;
    private Map<Moments.Moment, OverTime.Distributions.Moment> known = new IdentityHashMap<>();

    DistributionsPart(LayerDistributions layers) {
        this.layers = layers;
    }

    OverTime.Distributions draw(List<Moments.Moment> moments) {
        Map<Moments.Moment, OverTime.Distributions.Moment> shown = new IdentityHashMap<>();
        List<OverTime.Distributions.Moment> drawn = moments.stream()
                .map(moment -> {
                    OverTime.Distributions.Moment before = known.get(moment);
                    OverTime.Distributions.Moment one = before == null ? measure(moment) : before;
                    shown.put(moment, one);
                    return one;
                })
                .toList();
        known = shown;
        return new OverTime.Distributions(drawn);
    }

    private OverTime.Distributions.Moment measure(Moments.Moment moment) {
        return new OverTime.Distributions.Moment(moment.step(), moment.epoch(), layers.of(moment.parameters()));
    }
}
