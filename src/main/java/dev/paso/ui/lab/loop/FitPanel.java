package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.FitModel;
import dev.paso.ui.component.FitPlot;
import dev.paso.ui.component.FitState;
import dev.paso.ui.component.FitState.NamedLine;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points, the samples of the mini-batch at hand among them, and the model as far as the update is worked through. */
final class FitPanel extends Handled<Loop> {
    private final FitPlot plot = new FitPlot();
    private final Div content = panel("fit-panel", plot);

    FitPanel(LabPlace<Loop> place) {
        super(place);
        plot.setId("fit");
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        if (LinePlane.fits(spec)) {
            plot.setModel(FitModel.of(say("lab.loop.fit"), data, texts));
        }
    }

    @Override
    protected void showState() {
        lab.update().ifPresent(update -> plot.setState(state(update)));
    }

    private FitState state(Update update) {
        Beat beat = lab.beat();
        boolean isMade = beat.has(Beat.STEP);
        return new FitState(
                named("lab.fit.line", isMade ? update.after() : update.before()),
                isMade ? named("lab.fit.before", update.before()) : null,
                null,
                beat == Beat.NONE || beat == Beat.PRINT ? null : batch(update),
                beat.has(Beat.FORWARD) && !isMade,
                beat.has(Beat.LOSS) && !isMade,
                -1,
                "",
                false,
                beat.has(Beat.LOSS)
                        ? say(
                                "lab.loop.fit.loss",
                                digits.brief(update.loss()),
                                update.samples().size())
                        : "");
    }

    private @Nullable List<Integer> batch(Update update) {
        boolean isAll = update.samples().size() == lab.trainingSize();
        return isAll ? null : update.samples().stream().map(Update.Sample::row).toList();
    }

    private @Nullable NamedLine named(String key, Line line) {
        return NamedLine.of(line, say(key, digits.decimals(line.b(), 4), digits.decimals(line.w(), 4)));
    }
}
