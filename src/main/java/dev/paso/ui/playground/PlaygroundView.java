package dev.paso.ui.playground;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Divergence;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.State;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** One experiment on one screen: data, model, what it learned. */
@Route(value = "playground", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
public final class PlaygroundView extends Div
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Workbench, Transport.Listener {
    private static final String ROUTE = "playground";

    private final Run run;
    private Speed speed = Speed.NORMAL;
    private Texts texts = new Texts(Locale.ENGLISH);
    private Screen screen;
    private State shownState = State.READY;
    private ExperimentSpec shownSpec;
    private double threshold;

    PlaygroundView(Runs runs) {
        run = runs.open(Presets.firstVisit());
        run.setPace(speed.pace());
        shownSpec = run.spec();
        threshold = shownSpec.threshold();
        screen = screen();
        addClassName("playground");
    }

    @Override
    public String getPageTitle() {
        return texts.say("playground.title");
    }

    /** Also where back and forward arrive. */
    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            Opening opening = Opening.of(enter.getLocation().getQueryParameters());
            ExperimentSpec wanted = opening.spec().orElseGet(Presets::firstVisit);
            if (!wanted.equals(spec())) {
                replace(wanted);
            }
            if (opening.step() > 0) {
                run.goTo(opening.step());
            }
        } catch (IllegalArgumentException e) {
            screen.notice().say(texts.say("playground.badLink", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        texts = new Texts(change.getLocale());
        removeAll();
        screen = screen();
        H1 title = new H1(texts.say("playground.title"));
        title.addClassName("unseen");
        add(title);
        screen.addTo(this);
        showTools();
    }

    /** The link belongs to the whole screen: it stands in the frame. */
    private void showTools() {
        findAncestor(MainLayout.class).setTools(screen.link());
    }

    private Screen screen() {
        Screen fresh = new Screen(texts, this, this, new FrameStream(run, this::arrived));
        fresh.show(spec(), run.data());
        fresh.transport().show(speed);
        return fresh;
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        run.close();
    }

    @Override
    public ExperimentSpec spec() {
        return run.spec().withThreshold(threshold);
    }

    @Override
    public void setThreshold(double threshold) {
        this.threshold = Math.clamp(threshold, 0, 1);
    }

    @Override
    public void change(Consumer<Draft> change) {
        attempt(() -> {
            Draft draft = new Draft(spec());
            change.accept(draft);
            ExperimentSpec spec = draft.spec();
            boolean wasRunning = run.snapshot().state() == State.RUNNING;
            replace(spec);
            address(spec, 0);
            if (wasRunning) {
                run.train();
            }
        });
    }

    @Override
    public void edit(LongFunction<Edit> edit, Consumer<Draft> instead) {
        if (run.snapshot().step() == 0 && run.snapshot().state() != State.RUNNING) {
            change(instead);
        } else {
            edit(edit);
        }
    }

    @Override
    public void edit(LongFunction<Edit> edit) {
        attempt(() -> run.edit(edit));
    }

    private void replace(ExperimentSpec spec) {
        run.replace(spec);
        threshold = spec.threshold();
        screen.frames().skipWhatIsUnderWay();
        screen.notice().clear();
        shownState = State.READY;
        show();
    }

    /** What cannot be is said, and the controls go back to what is. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            screen.notice().say(texts.say("playground.refused", String.valueOf(e.getMessage())));
            show();
        }
    }

    private void show() {
        shownSpec = run.spec();
        screen.show(spec(), run.data());
    }

    /** A frame is on its way to the browser; what the server shows itself follows the run here. */
    private void arrived(Frame frame) {
        screen.transport().show(frame.status().state());
        if (run.spec() != shownSpec) {
            shownSpec = run.spec();
            screen.follow(spec());
        }
        State state = frame.status().state();
        if (state != shownState) {
            shownState = state;
            tell(run.snapshot());
        }
    }

    private void tell(Snapshot snapshot) {
        snapshot.divergence().ifPresent(this::tell);
        snapshot.failure()
                .ifPresent(failure -> screen.notice()
                        .say(texts.say("playground.failed", failure), texts.say("transport.reset"), this::reset));
    }

    private void tell(Divergence divergence) {
        double next = divergence.suggestedLearningRate().orElse(Edits.learningRate(run.spec()) / 10);
        String advice = divergence.largestStableLearningRate().isPresent()
                ? texts.say(
                        "playground.largestLr",
                        divergence.largestStableLearningRate().getAsDouble())
                : texts.say("playground.smallerLr");
        screen.notice()
                .say(
                        texts.say("playground.diverged", divergence.step(), divergence.epoch()) + " " + advice,
                        texts.say("playground.useLr", String.valueOf(next)),
                        () -> retry(next));
    }

    private void retry(double lr) {
        change(draft -> draft.optimizer = draft.optimizer.withLr(lr));
        run.train();
    }

    @Override
    public void trainOrPause() {
        if (run.snapshot().state() == State.RUNNING) {
            run.pause();
        } else {
            attempt(run::train);
        }
    }

    @Override
    public void stepBatch() {
        run.stepBatch();
    }

    @Override
    public void stepEpoch() {
        run.stepEpoch();
    }

    @Override
    public void reset() {
        screen.notice().clear();
        run.reset();
    }

    @Override
    public void newWeights() {
        change(Draft::newWeights);
    }

    @Override
    public void setSpeed(Speed speed) {
        this.speed = speed;
        run.setPace(speed.pace());
    }

    @Override
    public void copyLink() {
        long step = run.snapshot().step();
        address(spec(), step);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "return navigator.clipboard?.writeText(location.href).then(() => true, () => false) ?? false")
                .then(
                        Boolean.class,
                        isCopied -> Notification.show(
                                texts.say(isCopied ? "playground.copied" : "playground.linkInAddress")));
    }

    private void address(ExperimentSpec spec, long step) {
        Optional.ofNullable(UI.getCurrent())
                .ifPresent(ui ->
                        ui.getPage().getHistory().pushState(null, new Location(ROUTE, Opening.parameters(spec, step))));
    }
}
