package dev.paso.ui.lab.loop;

import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.ui.component.FitModel;
import dev.paso.ui.component.FitPlot;
import dev.paso.ui.component.FitState;
import dev.paso.ui.component.FitState.NamedLine;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points, the samples of the mini-batch at hand among them, and the model as far as the update is worked through. */
final class FitView {
    static final String FIT = "fit";

    private final Texts texts;
    private final Digits digits;
    private final FitPlot plot = new FitPlot();

    FitView(Texts texts) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        plot.setId(FIT);
    }

    FitPlot plot() {
        return plot;
    }

    void show(PreparedData data) {
        plot.setModel(FitModel.of(texts.say("lab.loop.fit"), data, texts));
    }

    void show(Loop loop) {
        loop.update().ifPresent(update -> plot.setState(state(loop, update)));
    }

    private FitState state(Loop loop, Update update) {
        Beat beat = loop.beat();
        boolean isMade = beat.has(Beat.STEP);
        return new FitState(
                named("lab.fit.line", isMade ? update.after() : update.before()),
                isMade ? named("lab.fit.before", update.before()) : null,
                null,
                beat == Beat.NONE || beat == Beat.PRINT ? null : batch(loop, update),
                beat.has(Beat.FORWARD) && !isMade,
                beat.has(Beat.LOSS) && !isMade,
                -1,
                "",
                false,
                beat.has(Beat.LOSS)
                        ? texts.say(
                                "lab.loop.fit.loss",
                                digits.brief(update.loss()),
                                update.samples().size())
                        : "");
    }

    private static @Nullable List<Integer> batch(Loop loop, Update update) {
        boolean isAll = update.samples().size()
                == loop.walk().map(walk -> walk.data().training().size()).orElse(0);
        return isAll ? null : update.samples().stream().map(Update.Sample::row).toList();
    }

    private @Nullable NamedLine named(String key, Line line) {
        return NamedLine.of(line, texts.say(key, digits.decimals(line.b(), 4), digits.decimals(line.w(), 4)));
    }
}
