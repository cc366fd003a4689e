package dev.paso.ui.lab;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.ui.bench.Bench;
import dev.paso.ui.bench.Display;
import dev.paso.ui.bench.Ghost;
import dev.paso.ui.bench.GhostStrip;
import dev.paso.ui.bench.Notice;
import dev.paso.ui.bench.Opening;
import dev.paso.ui.bench.Transport;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The screen of a lab: story on the left, stage on the right, the same transport as in the playground. The address holds the step, so
 * that links, back and forward work. Another language is another set of components; run, step and solved missions stay.
 */
public abstract class LabView extends Div
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Display {
    private static final String STEP = "step"; // of the story
    private static final String AT = "at"; // this update of the run

    private final Story story;
    private final Bench bench;
    private Texts texts = new Texts(Locale.ENGLISH);
    private Notice notice = new Notice();
    private Optional<Parts> parts = Optional.empty();
    private News news = News.NONE;
    private Location address = new Location("");
    private double linkedThreshold = Double.NaN; // of the experiment that the link to the playground holds
    private boolean isMoving;
    private boolean isTurning; // between two steps: the stage has the panels of one, the bench the recipe of the other

    /** What is replaced where the language changes. */
    private record Parts(Transport transport, GhostStrip ghosts, StoryPanel words, Stage stage, FrameStream frames) {}

    protected LabView(Runs runs, Story story) {
        this.story = story;
        bench = new Bench(runs, story.step().preset(), this);
        addClassName("lab");
    }

    /** The panels in the language of {@code texts}. */
    protected abstract Stage stage(Texts texts, Bench bench);

    /** The run is at another update, or has another recipe: called before the stage shows it. */
    protected abstract void follow(Bench bench, long step);

    /** A step of the story begins with its own experiment. */
    protected abstract void begin(int step);

    @Override
    public String getPageTitle() {
        return texts.say("lab." + story.lab() + ".title") + " · Paso";
    }

    /** Also where back and forward arrive. */
    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        address = enter.getLocation();
        story.goTo(enter.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(1));
        isTurning = true;
        setTheStage(enter.getLocation().getQueryParameters());
        begin(story.at());
        isTurning = false;
        parts.ifPresent(this::enter);
    }

    private void enter(Parts shown) {
        keepAddress(shown.frames);
        shown.words.show();
        shown.stage.enter(story.at());
        shown.stage.show(bench.spec(), bench.data());
        shown.ghosts.show(bench.ghosts(), bench.spec());
        changed();
        if (isMoving) {
            shown.words.focus();
            isMoving = false;
        }
    }

    /** The step's own experiment, trained as far as it says. Panels that were not there before need its frames, even of the same. */
    private void setTheStage(QueryParameters address) {
        if (bench.spec().equals(story.step().preset())) {
            bench.reset();
        }
        open(address);
        bench.forgetGhosts();
        bench.setSpeed(story.step().speed());
        parts.ifPresent(shown -> shown.transport.show(bench.speed()));
        follow(bench, 0);
    }

    /** Where the page was before it was loaded again, or the beginning of the step. */
    private void open(QueryParameters address) {
        ExperimentSpec preset = story.step().preset();
        try {
            Opening opening = Opening.of(address, AT);
            if (opening.spec().isPresent() || opening.step() > 0 || opening.isTraining()) {
                bench.open(opening.spec().orElse(preset), opening);
                return;
            }
        } catch (IllegalArgumentException broken) {
            tell((say, words) -> say.say(words.say("playground.badLink", words.refusal(broken))));
        }
        bench.open(preset, story.step().start());
    }

    private void go(int step) {
        isMoving = true;
        UI.getCurrent().navigate("lab/" + story.lab(), QueryParameters.of(STEP, String.valueOf(step)));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        texts = new Texts(change.getLocale());
        rebuild();
    }

    @Override
    public void rebuild() {
        removeAll();
        notice = new Notice();
        Parts fresh = new Parts(
                new Transport(texts, bench),
                new GhostStrip(texts, bench),
                new StoryPanel(texts, story, this::go),
                stage(texts, bench),
                new FrameStream(bench.run(), new Arrivals()));
        parts = Optional.of(fresh);
        H1 title = new H1(texts.say("lab." + story.lab() + ".title"));
        title.addClassName("unseen");
        Div body = new Div(fresh.words, fresh.stage.content());
        body.addClassName("lab-body");
        add(title, fresh.transport, fresh.ghosts, notice, body, fresh.frames);
        fresh.transport.show(bench.speed());
        show(bench.ghosts());
        enter(fresh);
        news.tell(notice, texts);
        showTools();
    }

    private void showTools() {
        linkedThreshold = bench.spec().threshold();
        Anchor open = new Anchor("", texts.say("lab.playground"));
        open.addClassName("to-playground");
        open.setRouterIgnore(false);
        open.setHref("playground?" + Opening.parameters(bench.spec(), 0).getQueryString());
        findAncestor(MainLayout.class).setTools(open);
    }

    /** A story follows every frame. */
    private final class Arrivals implements FrameStream.Follower {
        @Override
        public boolean isConcerned(Frame frame) {
            return true;
        }

        @Override
        public void arrived(Frame frame) {
            bench.arrived(frame);
            follow(bench, frame.status().step());
            changed();
        }
    }

    /** Whatever the learner did, or the run: the stage shows it, and perhaps it solves the mission. */
    protected final void changed() {
        if (isTurning) {
            return;
        }
        boolean isNew = story.solves();
        parts.ifPresent(shown -> {
            shown.stage.refresh();
            if (isNew) {
                shown.words.showSolved();
            }
            if (bench.spec().threshold() != linkedThreshold) {
                showTools();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        bench.close();
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        follow(bench, 0);
        parts.ifPresent(shown -> {
            shown.frames.skipWhatIsUnderWay();
            keepAddress(shown.frames);
            if (!isTurning) {
                shown.stage.show(spec, data);
                shown.ghosts.show(bench.ghosts(), spec);
            }
        });
        changed();
    }

    @Override
    public void follow(ExperimentSpec spec) {
        parts.ifPresent(shown -> {
            shown.ghosts.show(bench.ghosts(), spec);
            keepAddress(shown.frames);
        });
        showTools();
    }

    /** The address names the step of the story, and what the learner made of its experiment. */
    private void keepAddress(FrameStream frames) {
        ExperimentSpec spec = bench.spec();
        try {
            QueryParameters place =
                    spec.equals(story.step().preset()) ? QueryParameters.empty() : Opening.parameters(spec, 0);
            frames.keepAddress(place.merging(STEP, String.valueOf(story.at())), AT, address);
        } catch (IllegalArgumentException tooBig) {
            frames.keepAddress(QueryParameters.of(STEP, String.valueOf(story.at())), "", address);
        }
    }

    @Override
    public void show(List<Ghost> ghosts) {
        parts.ifPresent(shown -> {
            shown.ghosts.show(ghosts, bench.spec());
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
        news.tell(notice, texts);
    }

    /** The address of a lab names its step alone. */
    @Override
    public void address(ExperimentSpec spec) {}
}
