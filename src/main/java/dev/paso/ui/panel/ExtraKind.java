package dev.paso.ui.panel;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.bench.Workbench;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A kind of panel that can be added to a screen. Its words are the texts under {@code extra.}key: {@code title}, and {@code misfit} for
 * an experiment that it cannot show.
 *
 * @param key its name in addresses
 * @param maker makes one in a language, for an experiment
 * @param fits whether it has something to show of a recipe
 */
public record ExtraKind(String key, BiFunction<Texts, Workbench, Extra> maker, Predicate<ExperimentSpec> fits) {
    /** All there are, in the order of the screen: a new one is a line here. */
    public static final List<ExtraKind> ALL = List.of(
            new ExtraKind("surface", SurfaceExtra::new, LinePlane::fits),
            new ExtraKind("numbers", NumbersExtra::new, NumbersExtra::fits),
            new ExtraKind("graph", GraphExtra::new, GraphExtra::fits),
            new ExtraKind(
                    "calibration", (texts, bench) -> new CalibrationExtra(texts), ExperimentSpec::isBinaryClassifier));

    String title(Texts texts) {
        return texts.say("extra." + key + ".title");
    }

    String misfit(Texts texts) {
        return texts.say("extra." + key + ".misfit");
    }
}
