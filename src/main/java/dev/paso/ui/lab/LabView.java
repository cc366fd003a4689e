package dev.paso.ui.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import dev.paso.table.TableLimits;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.controls.GhostStrip;
import dev.paso.ui.controls.NewsWords;
import dev.paso.ui.controls.Notice;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.controls.Transport;
import dev.paso.ui.data.ExperimentFile;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.News;
import dev.paso.workspace.Observer;
import dev.paso.workspace.Story;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The screen of a lab: story on the left, stage on the right, the same transport as in the playground. The address holds the step, so
 * that links, back and forward work. Another language is another set of components; run, step and solved missions stay.
 */
public abstract class LabView extends Div
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Observer {
    private static final String STEP = "step"; // of the story
    private static final String AT = "at"; // this update of the run

    private final TableLimits limits;
    private final KeptRecipes kept;
    private final Story story;
    private final Workspace workspace;
    private Texts texts = new Texts(Locale.ENGLISH);
    private Notice notice = new Notice();
    private Optional<Parts> parts = Optional.empty();
    private News news = new News.Nothing();
    private Location address = new Location("");
    private double linkedThreshold = Double.NaN; // of the experiment that the link to the playground holds
    private boolean isMoving;
    private boolean
            isTurning; // between two steps: the stage has the panels of one, the workspace the recipe of the other

    /** What is replaced where the language changes. */
    private record Parts(Transport transport, GhostStrip ghosts, StoryPanel words, Stage stage, FrameStream frames) {}

    protected LabView(Runs runs, TableLimits limits, KeptRecipes kept, Story story) {
        this.kept = kept;
        this.limits = limits;
        this.story = story;
        UI page = UI.getCurrent();
        workspace = new Workspace(
                runs, Facts.of(story.step().preset()), Optional.of(story), this, task -> Line.change(page, task));
        addClassName("lab");
    }

    /** The panels in the language of {@code texts}. */
    protected abstract Stage stage(Texts texts, Workspace workspace);

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
        workspace.beginStep();
        isTurning = false;
        parts.ifPresent(this::enter);
    }

    private void enter(Parts shown) {
        keepAddress(shown.frames);
        shown.words.show();
        shown.stage.enter(story.at());
        shown.stage.show(workspace.spec(), workspace.data());
        shown.ghosts.show(workspace.ghosts(), workspace.spec());
        changed();
        if (isMoving) {
            shown.words.focus();
            isMoving = false;
        }
    }

    /** The step's own experiment, trained as far as it says. Panels that were not there before need its frames, even of the same. */
    private void setTheStage(QueryParameters address) {
        if (workspace.spec().equals(story.step().preset())) {
            workspace.reset();
        }
        open(address);
        workspace.forgetGhosts();
        workspace.setSpeed(story.step().speed());
        parts.ifPresent(shown -> shown.transport.show(workspace.speed()));
    }

    /** Where the page was before it was loaded again, or the beginning of the step. */
    private void open(QueryParameters address) {
        LabStep step = story.step();
        try {
            Opening opening = Opening.of(address, AT, kept);
            opening.spec().ifPresent(story::check);
            opening.open(workspace, step.preset(), step.start());
        } catch (IllegalArgumentException broken) {
            workspace.open(step.preset(), step.start());
            tell(new News.BrokenLink(broken));
        }
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
        workspace.run(); // where the host has closed it this comes here once more, and the newer one stays
        removeAll();
        notice = new Notice();
        Parts fresh = new Parts(
                new Transport(texts, workspace),
                new GhostStrip(texts, workspace),
                new StoryPanel(texts, story, this::go),
                stage(texts, workspace),
                new FrameStream(workspace.run(), new Arrivals()));
        parts = Optional.of(fresh);
        H1 title = new H1(texts.say("lab." + story.lab() + ".title"));
        title.addClassName("unseen");
        Div body = new Div(fresh.words, fresh.stage.content());
        body.addClassName("lab-body");
        add(title, fresh.transport, fresh.ghosts, notice, body, fresh.frames);
        fresh.transport.show(workspace.speed());
        show(workspace.ghosts());
        enter(fresh);
        tell(news);
        showTools();
    }

    /** The way to the playground; with an experiment too long for a link, by a file. */
    private void showTools() {
        linkedThreshold = workspace.spec().threshold();
        findAncestor(MainLayout.class).setTools(link().orElseGet(this::file));
    }

    private Optional<Component> link() {
        try {
            Anchor open = new Anchor("", texts.say("lab.playground"));
            open.addClassName("to-playground");
            open.setRouterIgnore(false);
            open.setHref("playground?" + Opening.parameters(workspace.spec(), 0).getQueryString());
            return Optional.of(open);
        } catch (IllegalArgumentException tooBig) {
            return Optional.empty();
        }
    }

    private Component file() {
        return new Button(texts.say("file.button"), new Icon(Shape.FILE), press -> openFile());
    }

    private final class Arrivals implements FrameStream.Follower {
        @Override
        public boolean isConcerned(Frame frame) {
            return workspace.isConcerned(frame);
        }

        @Override
        public void arrived(Frame frame) {
            workspace.arrived(frame);
        }

        @Override
        public void isGone() {
            workspace.run();
        }
    }

    @Override
    public void followed() {
        changed();
    }

    @Override
    public void solved(String step) {
        parts.ifPresent(shown -> shown.words.showSolved());
    }

    /** Whatever the learner did, or the run: the stage shows it, and perhaps it solves the mission. */
    protected final void changed() {
        if (isTurning) {
            return;
        }
        workspace.askForTheMission();
        parts.ifPresent(shown -> {
            shown.stage.refresh();
            if (workspace.spec().threshold() != linkedThreshold) {
                showTools();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        workspace.close();
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
        showTools();
    }

    /** The address names the step of the story, and what the learner made of its experiment. */
    private void keepAddress(FrameStream frames) {
        frames.keepAddress(place(workspace.spec()).merging(STEP, String.valueOf(story.at())), AT, address);
    }

    private QueryParameters place(ExperimentSpec spec) {
        try {
            return spec.equals(story.step().preset()) ? QueryParameters.empty() : Opening.parameters(spec, 0);
        } catch (IllegalArgumentException tooBig) {
            return Opening.parameters(spec, kept);
        }
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

    private void openFile() {
        new ExperimentFile(texts, limits, workspace.spec(), workspace::use).open();
    }

    @Override
    public void tell(News news) {
        this.news = news;
        new NewsWords(texts, workspace, this::openFile).say(news, notice);
    }

    /** The address of a lab names its step alone. */
    @Override
    public void entered(ExperimentSpec spec) {}
}
