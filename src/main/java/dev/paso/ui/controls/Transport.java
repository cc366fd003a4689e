package dev.paso.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.paso.experiment.State;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.component.Scrubber;
import dev.paso.ui.component.StatusLine;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.Speed;
import dev.paso.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Train and pause, single steps, back to the start, speed; and where the run stands. */
public final class Transport extends Composite<Div> {
    private final Texts texts;
    private final Workspace workspace;
    private final Icon trainIcon = new Icon(Shape.PLAY);
    private final ActionButton train;
    private final ActionButton batch;
    private final ActionButton epoch;
    private final ActionButton reset;
    private final ActionButton branch;
    private final Choice<Speed> speed;
    private final Div time = new Div();
    private @Nullable State shown;

    public Transport(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
        branch = button("transport.branch", Shape.BRANCH, new Command.Branch());
        branch.addClassName("branch");
        reset = button("transport.reset", Shape.RESET, new Command.Reset());
        train = explained("transport.train", new ActionButton("", trainIcon, () -> workspace.trainOrPause()));
        train.addThemeVariants(ButtonVariant.PRIMARY);
        train.addClassName("train");
        batch = button("transport.batch", Shape.BATCH, new Command.StepBatch());
        epoch = button("transport.epoch", Shape.EPOCH, new Command.StepEpoch());
        speed = new Choice<>(
                "",
                List.of(Speed.values()),
                one -> texts.say(one.key(), one.pace().perSecond()),
                chosen -> workspace.accept(new Command.SetSpeed(chosen)));
        speed.setAriaLabel(texts.say("transport.speed"));
        speed.addClassName("speed");
        explained("transport.speed", speed);
        show(State.READY);
    }

    @Override
    protected Div initContent() {
        StatusLine status = new StatusLine();
        status.setTexts(texts.group("status"));
        Div buttons =
                new Div(train, batch, epoch, reset, button("transport.newWeights", Shape.DICE, workspace::newWeights));
        buttons.addClassName("buttons");
        Scrubber scrubber = new Scrubber();
        scrubber.setTexts(texts.group("scrubber"));
        scrubber.addStepListener(workspace::goTo);
        scrubber.addRestListener(workspace::goTo);
        time.addComponentAsFirst(scrubber);
        time.add(branch, new Present(texts));
        time.addClassName("time");
        Div bar = new Div(buttons, speed, status, time);
        bar.addClassName("transport");
        bar.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", texts.say("transport.label"));
        return bar;
    }

    /** Puts something beside the way through the run. */
    public void addToTime(Component other) {
        time.add(other);
    }

    public void show(Speed chosen) {
        speed.setValue(chosen);
    }

    /** Words and possibilities of the buttons in {@code state}. */
    public void show(State state) {
        if (state == shown) {
            return;
        }
        shown = state;
        boolean isOver = state == State.DIVERGED || state == State.FAILED;
        boolean canStep = !isOver && state != State.FINISHED;
        trainIcon.setShape(state == State.RUNNING ? Shape.PAUSE : Shape.PLAY);
        train.setText(texts.say("transport.train." + state.word()));
        enable(train, !isOver, "transport.over");
        enable(batch, canStep, isOver ? "transport.over" : "transport.finished");
        enable(epoch, canStep, isOver ? "transport.over" : "transport.finished");
        enable(reset, state != State.READY, "transport.ready");
        boolean canBranch = state == State.PAUSED || state == State.FINISHED || state == State.RUNNING;
        enable(branch, canBranch, isOver ? "transport.over" : "transport.ready");
    }

    /** A button that cannot be pressed says why. */
    private void enable(ActionButton button, boolean isEnabled, String reason) {
        button.setEnabled(isEnabled);
        button.setTooltipText(isEnabled ? null : texts.say(reason));
    }

    private ActionButton button(String key, Shape shape, Command command) {
        return button(key, shape, () -> workspace.accept(command));
    }

    private ActionButton button(String key, Shape shape, Runnable action) {
        return explained(key, new ActionButton(texts.say(key), new Icon(shape), action));
    }

    private static <C extends Component> C explained(String key, C control) {
        control.getElement().setAttribute("data-help", key);
        return control;
    }
}
