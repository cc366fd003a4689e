package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.Explainer;
import dev.paso.core.lesson.Explanation;
import dev.paso.core.lesson.WeightAt;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Foothold;
import dev.paso.experiment.Frame;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.ExplainPlot;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.Workspace;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells the next update of the run on the workspace, of a sample and a weight that a learner chooses; where the run is over, its last
 * one. The update is made again beside the run, off the page's lock; the newest question wins.
 */
public final class ExplainPanel extends Composite<Panel> {
    public static final String PLOT = "explanation";

    private static final double SLOW = 4; // updates a second at which their numbers can be followed

    private final Texts texts;
    private final Workspace workspace;
    private final Beside beside;
    private final ExplainPlot plot = new ExplainPlot();
    private final ActionButton back;
    private final ActionButton forth;
    private final Folding folding = new Folding();
    private Question question = new Question(OptionalInt.empty(), WeightAt.FIRST);
    private Optional<ModelSpec> model = Optional.empty();
    private Optional<Seen> seen = Optional.empty();
    private Optional<Told> told = Optional.empty();

    /**
     * What a learner chose.
     *
     * @param row of the training split; empty: whatever comes first
     */
    private record Question(OptionalInt row, WeightAt weight) {}

    /** Where the run stood when it was asked last. */
    private record Seen(long step, State state) {}

    /** Where the run stands, and what is told there; nothing where its last update would take too long to make again. */
    private record Told(Foothold at, Optional<Explanation> explanation) {}

    public ExplainPanel(Texts texts, Workspace workspace, Work work) {
        this.texts = texts;
        this.workspace = workspace;
        beside = new Beside(work);
        plot.setId(PLOT);
        plot.setTexts(texts.group("explain"));
        plot.addSampleListener(row -> ask(new Question(OptionalInt.of(row), question.weight)));
        plot.addWeightListener(weight -> ask(new Question(question.row, weight)));
        plot.addOpenListener(this::open);
        back = new ActionButton(
                texts.say("explain.back"), () -> told.ifPresent(one -> workspace.goTo(one.at.step() - 1)));
        forth = new ActionButton(texts.say("explain.forth"), () -> workspace.accept(new Command.StepBatch()));
        back.setId("explain-back");
        forth.setId("explain-forth");
    }

    @Override
    protected Panel initContent() {
        Div steps = new Div(back, forth);
        steps.addClassName("steps");
        steps.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("explain.steps"));
        Panel panel = new Panel("explain", texts.say("extra.explain.title"), plot);
        panel.addToHead(steps);
        return panel;
    }

    private void ask(Question other) {
        question = other;
        refresh();
    }

    private void open(String key) {
        folding.open(key);
        told.ifPresent(this::draw);
    }

    /** Another recipe is on the workspace, or the old one has other edits; of another model nothing stays open. */
    public void show(ExperimentSpec spec) {
        if (!model.equals(Optional.of(spec.model()))) {
            folding.close();
        }
        model = Optional.of(spec.model());
        seen = Optional.empty();
        beside.forget();
        refresh();
    }

    /** The run went on, or back: where it rests, or goes slowly, its numbers are told. */
    public void follow(Frame frame) {
        Frame.Status status = frame.status();
        boolean isTooFast = status.state() == State.RUNNING && status.stepsPerSecond() > SLOW;
        Optional<Seen> now = isTooFast ? Optional.empty() : Optional.of(new Seen(status.step(), status.state()));
        if (isTooFast) {
            plot.setStale(true);
        } else if (!now.equals(seen)) {
            refresh();
        }
        seen = now;
    }

    /** Asks where the run stands, and tells the update that comes next there. */
    private void refresh() {
        Question asked = question;
        beside.ask(workspace, at -> tell(at, asked), this::show);
    }

    private static Told tell(Foothold at, Question asked) {
        Optional<Checkpoint> from = at.isOver() ? at.before() : Optional.of(at.here());
        long step = at.isOver() ? at.step() - 1 : at.step();
        WeightAt weight = asked.weight.fits(at.spec().model()) ? asked.weight : WeightAt.FIRST;
        return new Told(
                at, from.flatMap(place -> new Explainer(at.spec(), at.data()).explain(place, step, asked.row, weight)));
    }

    private void show(Told one) {
        told = Optional.of(one);
        draw(one);
    }

    private void draw(Told one) {
        plot.setStale(false);
        one.explanation.ifPresentOrElse(
                explanation -> plot.setModel(new Explanations(one.at.spec(), one.at.data(), texts, folding)
                        .of(explanation, one.at.isOver())),
                plot::clear);
        enable(back, one.at.step() > 0, "explain.first");
        enable(forth, !one.at.isOver(), "explain.last");
    }

    /** A button that does nothing says why. */
    private void enable(ActionButton button, boolean isEnabled, String why) {
        button.setEnabled(isEnabled);
        button.setTooltipText(isEnabled ? null : texts.say(why));
    }
}
