package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.State;
import dev.paso.ui.text.Texts;
import java.util.Optional;

/** The computation graph of the model and its loss on a few training points, with the weights of the step where the run rests. */
final class GraphExtra implements Extra {
    private static final int POINTS = 3;
    private static final int MOST_PARAMETERS = 200; // more cannot be read

    private final Texts texts;
    private final GraphPanel panel;
    private Optional<Replay> replay = Optional.empty();

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

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        long step = replay.map(Replay::step).orElse(0L);
        replay = Optional.of(new Replay(spec, data));
        draw(step);
    }

    @Override
    public void follow(Frame frame) {
        long step = frame.status().step();
        boolean isNews = replay.filter(one -> one.step() != step).isPresent();
        if (isNews && frame.status().state() != State.RUNNING) {
            draw(step);
        }
    }

    private void draw(long step) {
        replay.ifPresent(one -> {
            one.goTo(step);
            Samples training = one.data().training();
            int n = Math.min(POINTS, training.size());
            panel.show(
                    texts.say("extra.graph.of", one.step()), ModelGraph.of(one.spec(), training, n, one.parameters()));
        });
    }
}
