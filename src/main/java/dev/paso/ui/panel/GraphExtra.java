package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Near;
import dev.paso.experiment.State;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/** The computation graph of the model and its loss on a few training points, with the weights of the step where the run rests. */
final class GraphExtra implements Extra {
    private static final int POINTS = 3;
    private static final int MOST_PARAMETERS = 200; // more cannot be read

    private final Texts texts;
    private final GraphPanel panel;
    private Optional<Replay> replay = Optional.empty();
    private Optional<Near> near = Optional.empty();

    GraphExtra(ExtraPlace place) {
        texts = place.texts();
        panel = new GraphPanel(texts, () -> {});
    }

    static boolean fits(ExperimentSpec spec) {
        return ModelGraph.fits(spec.model(), spec.loss()) && spec.model().parameterCount() <= MOST_PARAMETERS;
    }

    @Override
    public Component content() {
        return panel;
    }

    /** After an edit it is the same run to where it stands; another recipe begins at its beginning. */
    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        boolean isSame = replay.filter(one -> one.spec()
                        .withEdits(List.of())
                        .withThreshold(0)
                        .equals(spec.withEdits(List.of()).withThreshold(0)))
                .isPresent();
        long step = isSame ? replay.map(Replay::step).orElse(0L) : 0;
        near = isSame ? near : Optional.empty();
        replay = Optional.of(new Replay(spec, data));
        draw(step);
    }

    @Override
    public void follow(Frame frame) {
        long step = frame.status().step();
        boolean isNews = replay.filter(one -> one.step() != step).isPresent();
        if (isNews && frame.status().state() != State.RUNNING) {
            near = frame.near();
            draw(step);
        }
    }

    private void draw(long step) {
        replay.ifPresent(one -> {
            near.ifPresentOrElse(place -> one.goTo(step, place.place()), () -> one.goTo(step));
            Samples training = one.data().training();
            int n = Math.min(POINTS, training.size());
            panel.show(
                    texts.say("extra.graph.of", one.step()), ModelGraph.of(one.spec(), training, n, one.parameters()));
        });
    }
}
