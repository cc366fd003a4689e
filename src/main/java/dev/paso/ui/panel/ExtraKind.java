package dev.paso.ui.panel;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.WeightSizes;
import dev.paso.core.lesson.Explainer;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Explained;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of panel that can be added to a screen. Its words are the texts under {@code extra.}key: {@code title}, and {@code misfit} for
 * an experiment that it cannot show.
 *
 * @param key its name in addresses
 * @param maker makes one for a screen
 * @param fits whether it has something to show of a recipe
 * @param limits the most of this and that which it can show, in the order of their places in {@code misfit}
 */
record ExtraKind(
        String key,
        Function<ExtraPlace, Extra> maker,
        BiPredicate<ExperimentSpec, PreparedData> fits,
        List<Integer> limits) {
    /** All there are, in the order of the screen: a new one is a line here. */
    static final List<ExtraKind> ALL = List.of(
            of("surface", SurfaceExtra::new, LinePlane::fits),
            new ExtraKind(
                    "batch",
                    BatchExtra::new,
                    BatchExtra::fits,
                    List.of(BatchExtra.MOST_POINTS, BatchExtra.MOST_INPUTS)),
            of("numbers", NumbersExtra::new, NumbersExtra::fits),
            of("explain", ExplainExtra::new, Explainer::fits, Explainer.MOST_PARAMETERS),
            of("graph", GraphExtra::new, GraphExtra::fits, GraphExtra.MOST_PARAMETERS),
            new ExtraKind(
                    "distributions",
                    place -> new FrameExtra(new DistributionsPanel(place.texts())),
                    LayerDistributions::fits,
                    List.of()),
            of("weights", WeightsExtra::new, WeightSizes::fits, WeightSizes.MOST_PARAMETERS, WeightSizes.MOST_LAYERS),
            new ExtraKind("importance", ImportanceExtra::new, Explained.Importance::fits, List.of()),
            of("residuals", ResidualsExtra::new, ResidualsExtra::fits),
            of("sweep", SweepExtra::new, ExperimentSpec::isBinaryClassifier),
            of("cost", CostExtra::new, ExperimentSpec::isBinaryClassifier),
            of("calibration", place -> new CalibrationExtra(place.texts()), ExperimentSpec::isBinaryClassifier));

    /** One for which the recipe decides, whatever its data. */
    private static ExtraKind of(
            String key, Function<ExtraPlace, Extra> maker, Predicate<ExperimentSpec> fits, Integer... limits) {
        return new ExtraKind(key, maker, (spec, data) -> fits.test(spec), List.of(limits));
    }

    String title(Texts texts) {
        return texts.say("extra." + key + ".title");
    }

    String misfit(Texts texts) {
        Digits digits = new Digits(texts.locale());
        return texts.say(
                "extra." + key + ".misfit", limits.stream().map(digits::count).toArray());
    }
}
