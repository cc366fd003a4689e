package dev.paso.experiment;

import dev.paso.core.landscape.LayerDistributions;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Draws how the numbers of a network are spread, over its moments. What was measured once is kept as long as it is shown. */
final class DistributionsPart {
    private final LayerDistributions layers;
    private Map<Moments.Moment, Frame.Distributions.Moment> known = new IdentityHashMap<>();

    DistributionsPart(LayerDistributions layers) {
        this.layers = layers;
    }

    Frame.Distributions draw(List<Moments.Moment> moments) {
        Map<Moments.Moment, Frame.Distributions.Moment> shown = new IdentityHashMap<>();
        List<Frame.Distributions.Moment> drawn = moments.stream()
                .map(moment -> {
                    Frame.Distributions.Moment before = known.get(moment);
                    Frame.Distributions.Moment one = before == null ? measure(moment) : before;
                    shown.put(moment, one);
                    return one;
                })
                .toList();
        known = shown;
        return new Frame.Distributions(drawn);
    }

    private Frame.Distributions.Moment measure(Moments.Moment moment) {
        return new Frame.Distributions.Moment(moment.step(), moment.epoch(), layers.of(moment.parameters()));
    }
}
