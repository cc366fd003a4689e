package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Foothold;
import dev.paso.experiment.Frame;
import dev.paso.experiment.State;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.OptionalLong;

/** The computation graph of the model and its loss on a few training points, with the weights of the step where the run rests. */
final class GraphExtra implements FollowingExtra {
    private static final int POINTS = 3;
    static final int MOST_PARAMETERS = 200; // more cannot be read

    private final Texts texts;
    private final Workspace workspace;
    private final GraphPanel panel;
    private final Beside beside;
    private OptionalLong drawn = OptionalLong.empty(); // step

    /** A graph, the step whose weights it has, and how many points it sees. */
    private record Drawn(long step, int points, ModelGraph graph) {
        static Drawn of(Foothold at) {
            Replay replay = new Replay(at.spec(), at.data());
            replay.goTo(at.step(), at.here());
            Samples training = at.data().training();
            int n = Math.min(POINTS, training.size());
            return new Drawn(at.step(), n, ModelGraph.of(at.spec(), training, n, replay.parameters()));
        }
    }

    GraphExtra(ExtraPlace place) {
        texts = place.texts();
        workspace = place.workspace();
        panel = new GraphPanel(texts, () -> {});
        beside = new Beside(place.work());
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
        beside.forget();
        ask();
    }

    @Override
    public void follow(Frame frame) {
        Frame.Status status = frame.status();
        if (status.state() != State.RUNNING && !drawn.equals(OptionalLong.of(status.step()))) {
            ask();
        }
    }

    private void ask() {
        beside.ask(workspace, Drawn::of, this::draw);
    }

    private void draw(Drawn now) {
        drawn = OptionalLong.of(now.step);
        panel.show(texts.say("extra.graph.of", now.step, now.points), now.graph);
    }
}
