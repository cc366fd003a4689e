package dev.paso.ui.playground;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.line.Line;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.News;
import dev.paso.workspace.Observer;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One experiment on one screen: data, model, what it learned. The address holds its recipe. */
@Route(value = PlaygroundView.ROUTE, layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
public final class PlaygroundView extends Div
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Observer {
    static final String ROUTE = "playground";

    private static final Logger LOG = LoggerFactory.getLogger(PlaygroundView.class);

    private final Work work;
    private final TableLimits limits;
    private final KeptRecipes kept;
    private final Workspace workspace;
    private Texts texts = new Texts(Locale.ENGLISH);
    private volatile Screen screen;
    private News news = new News.Nothing();
    private boolean isInAddress = true;
    private Location address = new Location(ROUTE);
    private Set<String> panels = Set.of();

    PlaygroundView(Runs runs, Work work, TableLimits limits, KeptRecipes kept) {
        this.kept = kept;
        this.work = work;
        this.limits = limits;
        UI page = UI.getCurrent();
        workspace = new Workspace(runs, Presets.firstVisit(), this, task -> Line.change(page, task));
        screen = screen();
        addClassName("playground");
    }

    /** What is on this screen. */
    Workspace workspace() {
        return workspace;
    }

    @Override
    public String getPageTitle() {
        return texts.say("playground.title");
    }

    /** Also where back and forward arrive. */
    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        address = enter.getLocation();
        try {
            panels = AddedPanels.of(enter.getLocation().getQueryParameters());
            screen.extras().want(panels);
            Opening opening = Opening.of(enter.getLocation().getQueryParameters(), Opening.STEP, kept);
            opening.open(workspace, Presets.firstVisit(), 0);
        } catch (IllegalArgumentException e) {
            workspace.open(Presets.firstVisit(), 0);
            tell(new News.BrokenLink(e));
        }
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
        screen = screen();
        H1 title = new H1(texts.say("playground.title"));
        title.addClassName("unseen");
        add(title);
        screen.addTo(this);
        keepAddress(workspace.spec());
        findAncestor(MainLayout.class).setTools(screen.tools());
    }

    private Screen screen() {
        FrameStream frames = new FrameStream(workspace.run(), new Arrivals());
        Screen fresh = new Screen(texts, workspace, frames, work, limits, this::added, this::link, this::tellTooBig);
        fresh.extras().want(panels);
        fresh.show(workspace.spec(), workspace.data());
        fresh.show(workspace.ghosts(), workspace.spec());
        fresh.transport().show(workspace.speed());
        fresh.say(news);
        return fresh;
    }

    /** While it trains nothing changes here but what added panels follow. */
    private final class Arrivals implements FrameStream.Follower {
        @Override
        public boolean isConcerned(Frame frame) {
            return workspace.isConcerned(frame) || screen.extras().isFollowing();
        }

        @Override
        public void arrived(Frame frame) {
            workspace.arrived(frame);
            screen.extras().follow(frame);
        }

        @Override
        public void isGone() {
            workspace.run();
        }
    }

    /** The address says which panels there are: whoever opens it sees the same screen. */
    private void added(Set<String> keys) {
        panels = keys;
        screen.refreshLink();
        keepAddress(workspace.spec());
    }

    /** What opens as this does, at step 0; none for an experiment that is too big. */
    private Optional<String> link() {
        try {
            return Optional.of(location(workspace.spec(), 0).getPathWithQueryParameters());
        } catch (IllegalArgumentException tooBig) {
            LOG.debug("no link: {}", tooBig.getMessage());
            return Optional.empty();
        }
    }

    private Location location(ExperimentSpec spec, long step) {
        return new Location(ROUTE, AddedPanels.added(Opening.parameters(spec, step), panels));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        workspace.close();
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        screen.frames().skipWhatIsUnderWay();
        screen.show(spec, data);
        keepAddress(spec);
    }

    @Override
    public void follow(ExperimentSpec spec) {
        screen.follow(spec);
        screen.extras().show(spec, workspace.data());
        keepAddress(spec);
    }

    @Override
    public void threshold(ExperimentSpec spec) {
        screen.refreshLink();
        keepAddress(spec);
    }

    @Override
    public void show(List<Ghost> ghosts) {
        screen.show(ghosts, workspace.spec());
    }

    @Override
    public void show(State state) {
        screen.transport().show(state);
    }

    /** Loading the page again loses nothing; a recipe that no address holds is kept on this host. */
    private void keepAddress(ExperimentSpec spec) {
        boolean fits = fits(spec);
        QueryParameters recipe = fits ? Opening.parameters(spec, 0) : Opening.parameters(spec, kept);
        screen.frames().keepAddress(AddedPanels.added(recipe, panels), Opening.STEP, address);
        if (isInAddress && !fits) {
            tell(new News.TooBigForLink());
        }
        isInAddress = fits;
    }

    @Override
    public void tell(News news) {
        this.news = news;
        screen.say(news);
    }

    @Override
    public void entered(ExperimentSpec spec) {
        screen.frames().beginEntry();
        keepAddress(spec);
        if (isInAddress) { // going back from there to where the page came from is going somewhere
            UI.getCurrent().getInternals().setLastHandledNavigation(location(spec, 0));
        }
    }

    private static boolean fits(ExperimentSpec spec) {
        try {
            Opening.parameters(spec, 0);
            return true;
        } catch (IllegalArgumentException tooBig) {
            return false;
        }
    }

    private void tellTooBig() {
        tell(new News.TooBigForLink());
    }
}
