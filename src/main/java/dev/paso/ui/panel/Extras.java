package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Work;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The panels that a learner added to a screen, and the buttons that add and remove them. One that does not fit says why. */
public final class Extras extends Composite<Div> {
    private final Texts texts;
    private final ExtraPlace place;
    private final Consumer<Set<String>> listener;
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Map<String, Extra> open = new LinkedHashMap<>();
    private final Map<String, ActionButton> buttons = new LinkedHashMap<>();
    private final Div panels = new Div();
    private Optional<Shown> shown = Optional.empty();
    private List<Ghost> ghosts = List.of();
    private final Supplier<Optional<Frame>> newest;
    private volatile boolean isFollowing;

    private record Shown(ExperimentSpec spec, PreparedData data) {}

    /** The names, as addresses have them, of all panels there are. */
    public static List<String> names() {
        return ExtraKind.ALL.stream().map(ExtraKind::key).toList();
    }

    /**
     * @param newest the frame that is shown now, for panels that come later
     * @param listener told which panels the learner wants now, by their keys
     */
    public Extras(
            Texts texts,
            Workspace workspace,
            SharedThreshold threshold,
            Work work,
            Supplier<Optional<Frame>> newest,
            Consumer<Set<String>> listener) {
        this.texts = texts;
        place = new ExtraPlace(texts, workspace, threshold, work);
        this.newest = newest;
        this.listener = listener;
        for (ExtraKind kind : ExtraKind.ALL) {
            ActionButton button = new ActionButton(kind.title(texts), () -> toggle(kind.key()));
            button.setId("extra-" + kind.key());
            buttons.put(kind.key(), button);
        }
        panels.addClassName("extra-panels");
    }

    @Override
    protected Div initContent() {
        Span title = new Span(texts.say("extra.add"));
        title.addClassName("title");
        Div choice = new Div(title);
        choice.addClassName("extra-choice");
        choice.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("extra.add"));
        buttons.values().forEach(choice::add);
        Div all = new Div(choice, panels);
        all.addClassName("extras");
        return all;
    }

    private void toggle(String key) {
        if (!wanted.remove(key)) {
            wanted.add(key);
        }
        arrange();
        listener.accept(Set.copyOf(wanted));
    }

    /** Shows these panels and no others; keys of panels that are not known are left alone. */
    public void want(Set<String> keys) {
        wanted.clear();
        ExtraKind.ALL.stream().map(ExtraKind::key).filter(keys::contains).forEach(wanted::add);
        arrange();
    }

    private void arrange() {
        panels.removeAll();
        open.clear();
        buttons.forEach((key, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(wanted.contains(key))));
        shown.ifPresent(now -> ExtraKind.ALL.stream()
                .filter(kind -> wanted.contains(kind.key()))
                .forEach(kind -> add(kind, now)));
        isFollowing = following().findAny().isPresent();
    }

    /** Whether a panel here follows the run; any thread may ask. */
    public boolean isFollowing() {
        return isFollowing;
    }

    private void add(ExtraKind kind, Shown now) {
        if (!kind.fits().test(now.spec, now.data)) {
            Paragraph why = new Paragraph(kind.misfit(texts));
            panels.add(new Panel("extra-" + kind.key(), kind.title(texts), why));
            return;
        }
        Extra extra = kind.maker().apply(place);
        extra.show(now.spec, now.data);
        extra.show(ghosts);
        if (extra instanceof FollowingExtra following) {
            newest.get().ifPresent(following::follow);
        }
        open.put(kind.key(), extra);
        panels.add(extra.content());
    }

    /** Another recipe, or other edits: a panel that did not fit may fit now. */
    public void show(ExperimentSpec spec, PreparedData data) {
        Optional<Shown> before = shown;
        shown = Optional.of(new Shown(spec, data));
        boolean isOtherChoice = before.isEmpty()
                || ExtraKind.ALL.stream()
                        .filter(kind -> wanted.contains(kind.key()))
                        .anyMatch(kind ->
                                kind.fits().test(spec, data) != kind.fits().test(before.get().spec, before.get().data));
        if (isOtherChoice) {
            arrange();
        } else {
            open.values().forEach(extra -> extra.show(spec, data));
        }
    }

    public void setThreshold(double threshold) {
        open.values().forEach(extra -> extra.setThreshold(threshold));
    }

    public void show(List<Ghost> others) {
        ghosts = List.copyOf(others);
        open.values().forEach(extra -> extra.show(ghosts));
    }

    /** The run went on, or back. */
    public void follow(Frame frame) {
        following().forEach(extra -> extra.follow(frame));
    }

    private Stream<FollowingExtra> following() {
        return open.values().stream().filter(FollowingExtra.class::isInstance).map(FollowingExtra.class::cast);
    }
}
