package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.component.Hand;
import dev.paso.ui.component.PageTurns;
import dev.paso.ui.controls.Addresses;
import dev.paso.ui.controls.ChosenSpeed;
import dev.paso.ui.controls.GhostStrip;
import dev.paso.ui.controls.NewsWords;
import dev.paso.ui.controls.Notice;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.controls.Transport;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.News;
import dev.paso.workspace.Observer;
import dev.paso.workspace.Page;
import dev.paso.workspace.Speed;
import dev.paso.workspace.Story;
import dev.paso.workspace.Visit;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.Workspaces;
import dev.paso.workspace.labs.Labs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A lab: story on the left, stage on the right, the same transport as in the playground. The address holds the step, so that links, back
 * and forward work. Another language is another set of components; run, step and solved missions stay.
 */
final class LabScreen extends Div implements LocaleChangeObserver, Observer {
    private final TableLimits limits;
    private final Addresses addresses;
    private final Work work;
    private final Page page = new PageTurns(UI.getCurrent());
    private final Story story;
    private final Workspace workspace;
    private final Visit visit;
    private final Hand hand = Hand.of(UI.getCurrent());
    private final Registration rest;
    private final LabAddress place;
    private Texts texts = new Texts(Locale.ENGLISH);
    private WayOut wayOut;
    private Notice notice = new Notice();
    private Optional<Parts> parts = Optional.empty();
    private News news = new News.Nothing();
    private boolean isMoving;
    private boolean
            isTurning; // between two steps: the stage has the panels of one, the workspace the recipe of the other

    /** What is replaced where the language changes. */
    private record Parts(Transport transport, GhostStrip ghosts, StoryPanel words, Stage stage, FrameStream frames) {}

    LabScreen(Workspaces workspaces, TableLimits limits, Addresses addresses, Work work, Story story) {
        this.addresses = addresses;
        this.limits = limits;
        this.work = work;
        this.story = story;
        workspace = workspaces.open(Facts.of(story.step().preset()), Optional.of(story));
        wayOut = new WayOut(this, texts, workspace, page, addresses, limits, work);
        visit = workspace.join(this, page);
        place = new LabAddress(story, workspace);
        story.recall(Progress.of(story.lab()));
        story.state().desk().setListener(() -> page.turn(this::refresh));
        rest = hand.addRestListener(this::changed);
        addClassName("lab");
    }

    String lab() {
        return story.lab();
    }

    /** Also where back and forward arrive. */
    void enter(Location location) {
        place.enter(location);
        isTurning = true;
        turn(story.step(place.number()), location.getQueryParameters());
        isTurning = false;
        parts.ifPresent(this::enter);
    }

    private void enter(Parts shown) {
        keepAddress(shown.frames);
        shown.words.show();
        shown.stage.enter(story.lab(), story.step());
        shown.stage.show(workspace.ghosts());
        shown.stage.show(workspace.spec(), workspace.data());
        shown.ghosts.show(workspace.ghosts(), workspace.spec());
        changed();
        if (isMoving) {
            shown.words.focus();
            isMoving = false;
        }
    }

    /** To where the page was before it was loaded again, or the beginning of the step. */
    private void turn(LabStep<?> step, QueryParameters address) {
        try {
            turn(step, Opening.of(address, LabAddress.AT, addresses));
        } catch (IllegalArgumentException broken) {
            turn(step, Opening.NOTHING);
            tell(new News.BrokenLink(broken));
        }
        parts.ifPresent(shown -> shown.transport.show(workspace.speed()));
    }

    private void turn(LabStep<?> step, Opening opening) {
        Speed speed = ChosenSpeed.of(place.query(), step.speed());
        Command.Open open = opening.command(step.preset(), step.start());
        workspace.require(new Command.Turn(step.key(), open, speed));
        place.begin(open.step());
    }

    private void guess(String answer) {
        workspace.guess(answer);
        changed();
        parts.ifPresent(shown -> keepAddress(shown.frames));
    }

    /** To another step; from the last one on to the next lab, and after all of them to their gallery. */
    private void go(int step) {
        if (step > story.size()) {
            UI.getCurrent()
                    .navigate(Labs.after(story.lab())
                            .map(lab -> "lab/" + lab.name())
                            .orElse("labs"));
            return;
        }
        isMoving = true;
        UI.getCurrent()
                .navigate(
                        "lab/" + story.lab(),
                        QueryParameters.of(LabAddress.STEP, story.step(step).key()));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        texts = new Texts(change.getLocale());
        wayOut = new WayOut(this, texts, workspace, page, addresses, limits, work);
        rebuild();
    }

    @Override
    public void rebuild() {
        workspace.run(); // where the host has closed it this comes here once more, and the newer one stays
        removeAll();
        notice = new Notice();
        Parts fresh = new Parts(
                new Transport(texts, workspace),
                new GhostStrip(texts, workspace),
                new StoryPanel(texts, story, this::go, this::guess),
                new Stage(Catalogues.of(story, texts, workspace, work, this::changed)),
                new FrameStream(workspace.run(), new Arrivals(visit, workspace)));
        parts = Optional.of(fresh);
        H1 title = new H1(texts.say("lab." + story.lab() + ".title"));
        title.addClassName("unseen");
        Div body = new Div(fresh.words, fresh.stage);
        body.addClassName("lab-body");
        add(title, fresh.transport, fresh.ghosts, notice, body, fresh.frames);
        fresh.transport.show(workspace.speed());
        show(workspace.ghosts());
        enter(fresh);
        tell(news);
        wayOut.show();
    }

    @Override
    public void followed() {
        if (workspace.run().snapshot().state() == State.RUNNING) {
            refresh();
        } else {
            changed(); // where the run rests, what it moved stays
        }
    }

    @Override
    public void paced(Speed speed) {
        parts.ifPresent(shown -> keepAddress(shown.frames));
    }

    @Override
    public void threshold(ExperimentSpec spec) {
        story.state().setThreshold(spec.threshold());
        changed();
    }

    @Override
    public void solved(String step) {
        parts.ifPresent(shown -> shown.words.showSolved());
        getUI().ifPresent(ui -> Progress.keep(ui, story.lab(), story.solved()));
    }

    /** The learner did something: the address says what, where it stays. */
    private void changed() {
        refresh();
        if (!isTurning && !hand.isMoving() && place.isOld()) {
            parts.ifPresent(shown -> keepAddress(shown.frames));
        }
    }

    /** Whatever the learner did, or the run: the stage shows it, and perhaps it solves the mission. A hand that only passes solves none. */
    private void refresh() {
        if (isTurning) {
            return;
        }
        place.arrive();
        if (!hand.isMoving()) {
            workspace.askForTheMission();
        }
        parts.ifPresent(shown -> {
            shown.words.refresh();
            shown.stage.refresh();
            wayOut.followThreshold();
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        rest.remove();
        visit.leave();
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        parts.ifPresent(shown -> {
            shown.frames.skipWhatIsUnderWay();
            keepAddress(shown.frames);
            if (!isTurning) {
                shown.stage.show(spec, data);
                shown.ghosts.show(workspace.ghosts(), spec);
            }
        });
        changed();
    }

    @Override
    public void follow(ExperimentSpec spec) {
        parts.ifPresent(shown -> {
            shown.ghosts.show(workspace.ghosts(), spec);
            keepAddress(shown.frames);
        });
        wayOut.show();
    }

    private void keepAddress(FrameStream frames) {
        place.keep(frames, wayOut, texts);
    }

    @Override
    public void show(List<Ghost> ghosts) {
        parts.ifPresent(shown -> {
            shown.ghosts.show(ghosts, workspace.spec());
            shown.stage.show(ghosts);
        });
    }

    @Override
    public void show(State state) {
        parts.ifPresent(shown -> shown.transport.show(state));
    }

    @Override
    public void tell(News news) {
        this.news = news;
        new NewsWords(texts, workspace, wayOut::openFile).say(news, notice);
    }

    @Override
    public void entered(ExperimentSpec spec) {} // the address of a lab names its step alone
}
