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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.paso.core.data.PreparedData;
import dev.paso.core.remark.Remark;
import dev.paso.core.remark.Steady;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.component.PageTurns;
import dev.paso.ui.controls.Addresses;
import dev.paso.ui.controls.Addresses.Address;
import dev.paso.ui.controls.CaptionWords;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.layout.MainLayout;
import dev.paso.ui.panel.OpenedTests;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.News;
import dev.paso.workspace.Observer;
import dev.paso.workspace.Page;
import dev.paso.workspace.Visit;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.Workspaces;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One experiment on one screen: data, model, what it learned. The address holds its recipe. */
@Route(value = PlaygroundView.ROUTE, layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
public final class PlaygroundView extends Div
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Observer {
    static final String ROUTE = "playground";

    private final Work work;
    private final TableLimits limits;
    private final Addresses addresses;
    private final Page page = new PageTurns(UI.getCurrent());
    private final Workspace workspace;
    private final Visit visit;
    private Texts texts = new Texts(UI.getCurrent().getLocale());
    private volatile Screen screen;
    private final Steady steady = new Steady();
    private final Set<Class<? extends Remark>> dismissed = new HashSet<>();
    private final OpenedTests opened = OpenedTests.ofBrowser();
    private News news = new News.Nothing();
    private Optional<Address> written = Optional.empty();
    private CompletableFuture<Address> writing = new CompletableFuture<>();
    private Location address = new Location(ROUTE);
    private Set<String> panels = Set.of();

    PlaygroundView(Workspaces workspaces, Work work, TableLimits limits, Addresses addresses) {
        this.addresses = addresses;
        this.work = work;
        this.limits = limits;
        workspace = workspaces.open(Facts.of(Presets.firstVisit()), Optional.empty());
        visit = workspace.join(this, page);
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
            Opening opening = Opening.of(enter.getLocation().getQueryParameters(), Opening.STEP, addresses);
            workspace.require(opening.command(Presets.firstVisit(), 0));
        } catch (IllegalArgumentException e) {
            workspace.open(Presets.firstVisit(), 0);
            tell(new News.BrokenLink(e));
        }
    }

    /** A new page is told its language too: what was shown to no browser yet is made again, so that nothing is told to it twice. */
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
        Screen fresh = new Screen(
                texts, workspace, frames, work, limits, this::added, this::link, this::tellTooBig, dismissed, opened);
        fresh.extras().want(panels);
        fresh.show(workspace.spec(), workspace.data());
        fresh.show(workspace.ghosts(), workspace.spec());
        fresh.transport().show(workspace.speed());
        fresh.say(news);
        fresh.remark(steady.standing());
        return fresh;
    }

    /** Whether other remarks are to be said; frames come one after the other. */
    private boolean seesSomething(Frame frame) {
        return frame.remarks()
                .map(seen -> steady.look(seen, frame.status().state() == State.RUNNING))
                .orElse(false);
    }

    /** While it trains nothing changes here but what added panels follow, and what is worth a look. */
    private final class Arrivals implements FrameStream.Follower {
        @Override
        public boolean isConcerned(Frame frame) {
            return seesSomething(frame)
                    || visit.isConcerned(frame)
                    || screen.extras().isFollowing();
        }

        @Override
        public void arrived(Frame frame) {
            visit.arrived(frame);
            screen.extras().follow(frame);
            if (frame.status().state() != State.RUNNING) { // such a frame may have come without a question
                seesSomething(frame);
            }
            screen.remark(steady.standing());
        }

        @Override
        public void isGone() {
            workspace.run();
        }
    }

    /** The address says which panels there are: whoever opens it sees the same screen. */
    private void added(Set<String> keys) {
        panels = keys;
        keepAddress(workspace.spec());
    }

    /** What opens as this does, at step 0; none for an experiment that is too big, or whose link is not written yet. */
    private Optional<String> link() {
        return written.filter(Address::isLink).map(address -> location(address).getPathWithQueryParameters());
    }

    private Location location(Address address) {
        return new Location(ROUTE, AddedPanels.added(address.query(), panels));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        visit.leave();
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

    private void keepAddress(ExperimentSpec spec) {
        keepAddress(spec, address -> {});
    }

    /** Loading the page again loses nothing; a recipe that no link holds is kept on this host. */
    private void keepAddress(ExperimentSpec spec, Consumer<Address> then) {
        screen.frames().setCaption(CaptionWords.of(spec, texts));
        writing.cancel(false);
        CompletableFuture<Address> fresh = addresses.of(this, spec);
        writing = fresh;
        fresh.thenAccept(address -> page.turn(() -> {
            if (writing == fresh) { // nobody has gone on meanwhile
                keepAddress(address);
                then.accept(address);
            }
        }));
    }

    private void keepAddress(Address address) {
        boolean wasLink = written.map(Address::isLink).orElse(true);
        written = Optional.of(address);
        screen.refreshLink();
        screen.frames().keepAddress(AddedPanels.added(address.query(), panels), Opening.STEP, this.address);
        if (wasLink && !address.isLink()) {
            tell(new News.TooBigForLink());
        }
    }

    @Override
    public void tell(News news) {
        this.news = news;
        screen.say(news);
    }

    @Override
    public void entered(ExperimentSpec spec) {
        screen.frames().beginEntry();
        keepAddress(spec, address -> {
            if (address.isLink()) { // going back from there to where the page came from is going somewhere
                UI.getCurrent().getInternals().setLastHandledNavigation(location(address));
            }
        });
    }

    private void tellTooBig() {
        tell(new News.TooBigForLink());
    }
}
