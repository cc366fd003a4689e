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
import dev.paso.table.TableLimits;
import dev.paso.ui.bench.Bench;
import dev.paso.ui.bench.BestFits;
import dev.paso.ui.bench.Display;
import dev.paso.ui.bench.Ghost;
import dev.paso.ui.bench.Opening;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.text.Texts;
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
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Display {
    static final String ROUTE = "playground";

    private static final Logger LOG = LoggerFactory.getLogger(PlaygroundView.class);

    private final BestFits bestFits;
    private final TableLimits limits;
    private final Bench bench;
    private Texts texts = new Texts(Locale.ENGLISH);
    private volatile Screen screen;
    private News news = News.NONE;
    private boolean isInAddress = true;
    private Location address = new Location(ROUTE);
    private Set<String> panels = Set.of();

    PlaygroundView(Runs runs, BestFits bestFits, TableLimits limits) {
        this.bestFits = bestFits;
        this.limits = limits;
        bench = new Bench(runs, Presets.firstVisit(), this);
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
        address = enter.getLocation();
        try {
            panels = AddedPanels.of(enter.getLocation().getQueryParameters());
            screen.extras().want(panels);
            Opening opening = Opening.of(enter.getLocation().getQueryParameters());
            bench.open(opening.spec().orElseGet(Presets::firstVisit), opening);
        } catch (IllegalArgumentException e) {
            bench.open(Presets.firstVisit(), 0);
            tell((notice, words) -> notice.say(words.say("playground.badLink", words.refusal(e))));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        texts = new Texts(change.getLocale());
        rebuild();
    }

    @Override
    public void rebuild() {
        removeAll();
        screen = screen();
        H1 title = new H1(texts.say("playground.title"));
        title.addClassName("unseen");
        add(title);
        screen.addTo(this);
        keepAddress(bench.spec());
        findAncestor(MainLayout.class).setTools(screen.tools());
    }

    private Screen screen() {
        FrameStream frames = new FrameStream(bench.run(), new Arrivals());
        Screen fresh = new Screen(texts, bench, frames, bestFits, limits, this::added, this::link, this::tellTooBig);
        fresh.extras().want(panels);
        fresh.show(bench.spec(), bench.data());
        fresh.show(bench.ghosts(), bench.spec());
        fresh.transport().show(bench.speed());
        news.tell(fresh.notice(), texts);
        return fresh;
    }

    /** While it trains nothing changes here but what added panels follow. */
    private final class Arrivals implements FrameStream.Follower {
        @Override
        public boolean isConcerned(Frame frame) {
            return bench.isConcerned(frame) || screen.extras().isFollowing();
        }

        @Override
        public void arrived(Frame frame) {
            bench.arrived(frame);
            screen.extras().follow(frame);
        }
    }

    /** The address says which panels there are: whoever opens it sees the same screen. */
    private void added(Set<String> keys) {
        panels = keys;
        screen.refreshLink();
        keepAddress(bench.spec());
    }

    /** What opens as this does, at step 0; none for an experiment that is too big. */
    private Optional<String> link() {
        try {
            return Optional.of(location(bench.spec(), 0).getPathWithQueryParameters());
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
        bench.close();
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
        screen.extras().show(spec, bench.data());
        keepAddress(spec);
    }

    @Override
    public void threshold(ExperimentSpec spec) {
        screen.refreshLink();
        keepAddress(spec);
    }

    @Override
    public void show(List<Ghost> ghosts) {
        screen.show(ghosts, bench.spec());
    }

    @Override
    public void show(State state) {
        screen.transport().show(state);
    }

    /** Loading the page again loses nothing, but for an experiment too big for an address. */
    private void keepAddress(ExperimentSpec spec) {
        boolean fits = fits(spec);
        QueryParameters recipe = fits ? Opening.parameters(spec, 0) : QueryParameters.empty();
        screen.frames().keepAddress(AddedPanels.added(recipe, panels), fits ? Opening.STEP : "", address);
    }

    @Override
    public void tell(News news) {
        this.news = news;
        news.tell(screen.notice(), texts);
    }

    @Override
    public void address(ExperimentSpec spec) {
        boolean wasInAddress = isInAddress;
        isInAddress = fits(spec);
        screen.frames().beginEntry();
        keepAddress(spec);
        if (isInAddress) { // going back from there to where the page came from is going somewhere
            UI.getCurrent().getInternals().setLastHandledNavigation(location(spec, 0));
        }
        if (wasInAddress && !isInAddress) {
            tellTooBig();
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
        tell((notice, words) ->
                notice.say(words.say("file.tooBig"), words.say("file.button.save"), () -> screen.openFile()));
    }
}
