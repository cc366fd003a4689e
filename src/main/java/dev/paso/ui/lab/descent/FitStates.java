package dev.paso.ui.lab.descent;

import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.ui.component.FitState;
import dev.paso.ui.component.FitState.NamedLine;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pictures of the fit show of a descent. */
final class FitStates {
    private final Descent descent;
    private final Texts texts;
    private final Digits digits;

    FitStates(LabPlace<Descent> place) {
        descent = place.lab();
        texts = place.texts();
        digits = place.digits();
    }

    /** The data alone, with the line that made them. */
    FitState data(boolean hasPicked) {
        NamedLine truth = descent.truth()
                .map(line -> NamedLine.of(
                        line, texts.say("lab.fit.truth", digits.plain(line.b(), 2), digits.plain(line.w(), 2))))
                .orElse(null);
        return new FitState(
                null,
                null,
                truth,
                null,
                false,
                false,
                hasPicked ? descent.picked() : Descent.NONE,
                noise(hasPicked),
                false,
                "");
    }

    private String noise(boolean hasPicked) {
        if (!hasPicked || descent.picked() == Descent.NONE) {
            return "";
        }
        Update.Sample sample = descent.example();
        return descent.truth()
                .map(line -> "ε = " + digits.decimals(sample.y() - line.at(sample.x()), 4))
                .orElse("");
    }

    /** The model as far as the update at hand is worked through. */
    FitState fit() {
        Phase phase = descent.phase();
        Update update = descent.update();
        boolean isMade = phase == Phase.UPDATE;
        return new FitState(
                phase.has(Phase.PREDICT) ? named("lab.fit.line", isMade ? update.after() : update.before()) : null,
                isMade ? named("lab.fit.before", update.before()) : null,
                null,
                batch(update),
                phase.has(Phase.PREDICT) && !isMade,
                phase.has(Phase.LOSS) && !isMade,
                phase.has(Phase.PREDICT) && !isMade ? descent.example().row() : descent.picked(),
                isMade ? "" : label(phase),
                phase.has(Phase.PREDICT),
                summary(phase, update));
    }

    private @Nullable List<Integer> batch(Update update) {
        boolean isAll =
                update.samples().size() == descent.walk().data().training().size();
        return isAll ? null : update.samples().stream().map(Update.Sample::row).toList();
    }

    private @Nullable NamedLine named(String key, Line line) {
        return NamedLine.of(line, texts.say(key, digits.decimals(line.b(), 4), digits.decimals(line.w(), 4)));
    }

    private String label(Phase phase) {
        Update.Sample sample = descent.example();
        if (phase.has(Phase.LOSS)) {
            return texts.say("lab.fit.error", digits.decimals(sample.error(), 4));
        }
        return phase.has(Phase.PREDICT) ? "ŷ = " + digits.decimals(sample.prediction(), 4) : "";
    }

    private String summary(Phase phase, Update update) {
        if (!phase.has(Phase.LOSS)) {
            return "";
        }
        double loss = phase == Phase.UPDATE ? descent.walk().loss() : update.loss();
        return texts.say("lab.fit.summary", digits.brief(loss), update.samples().size());
    }
}
