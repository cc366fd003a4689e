package dev.paso.network;

import dev.paso.fault.FaultProxy;
import dev.paso.network.Case.Ending;
import dev.paso.ui.text.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One page in one trial: what its learner does, what there was to see, and what was wrong with it. */
final class Lane implements AutoCloseable {
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Words of the framework, and of browsers, that no learner should read. */
    private static final Pattern FRAMEWORK = Pattern.compile(
            "(?i)internal error|session expired|server connection lost|cookies disabled|communication problem|"
                    + "invalid json|synchronization error|out of sync|please notify|click here|press esc|"
                    + "take note of any unsaved|authentication problem|trying to reconnect|exception");

    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|connection|lost|try|trying|again|reload)\\b");

    private final Activity activity;
    private final FaultProxy proxy;
    private final Tab tab;
    private final List<String> wrongs = new ArrayList<>();
    private final Set<String> waiting;
    private int moments;
    private @Nullable Sight start;
    private @Nullable Sight before;
    private @Nullable Sight last;
    private long returned;
    private double secondsUntilBack = Double.NaN;

    /** @param application where the page comes from, through a network of this lane's own */
    Lane(Activity activity, Tabs tabs, String script, URI application) {
        this.activity = activity;
        proxy = new FaultProxy(application);
        tab = tabs.open(activity.language(), script);
        Texts texts = new Texts(activity.language());
        waiting = Set.of(texts.say("line.waiting"), texts.say("line.leaving"));
    }

    Activity activity() {
        return activity;
    }

    Tab tab() {
        return tab;
    }

    /** Everything that was wrong; empty: as it should be. */
    List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    /** From the network's return until the page was current; NaN: never. */
    double secondsUntilBack() {
        return secondsUntilBack;
    }

    boolean isBack() {
        return !Double.isNaN(secondsUntilBack);
    }

    FaultProxy proxy() {
        return proxy;
    }

    /** The network begins to fail. */
    void begin(Fault fault) {
        switch (fault) {
            case Fault.Offline() -> tab.offline(true);
            case Fault.Cut() -> proxy.cut();
            case Fault.Stall() -> proxy.stall();
            case Fault.Roam() -> proxy.forget();
            case Fault.Delay(Duration oneWay) -> proxy.delay(oneWay);
            case Fault.Blocked(var how) -> {
                proxy.upgrades(how);
                proxy.reset();
            }
            case Fault.IdleTimeout(Duration timeout) -> proxy.idleTimeout(timeout);
            case Fault.LostAnswer() -> proxy.loseAnswer();
            case Fault.Flickers _, Fault.BlockedFromTheStart _, Fault.Killed _, Fault.Stopped _ -> {}
        }
    }

    /** The network works again. */
    void end(Fault fault) {
        if (fault instanceof Fault.Offline) {
            tab.offline(false);
        } else {
            proxy.resume();
        }
    }

    void open() {
        tab.open(proxy.address() + activity.path());
        await("the page is ready", Sight::isReady);
        activity.begin(tab);
        await("it goes on", activity::isGoing);
    }

    /** The network is about to fail. */
    void beginFault() {
        tab.evaluate("watched.forget()");
        start = await("the page is there", sight -> true);
        before = start;
        last = start;
    }

    /** While the network fails. */
    void follow() {
        attempt(() -> activity.allTheWhile(tab, moments++));
        Sight.of(tab).ifPresent(sight -> last = sight);
    }

    void meanwhile() {
        attempt(() -> activity.meanwhile(tab));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Tab.UnreachableException e) {
            wrongs.add("the page went away while the network failed");
        }
    }

    /** The network is about to work again. */
    void endFault() {
        before = last;
        returned = System.nanoTime();
    }

    /** Looks whether the page is current by now. */
    void look(Ending ending) {
        Optional<Sight> sight = Sight.of(tab);
        sight.ifPresent(now -> {
            last = now;
            if (isCurrent(now, ending)) {
                secondsUntilBack = (System.nanoTime() - returned) / 1e9;
            }
        });
    }

    private boolean isCurrent(Sight now, Ending ending) {
        if (now.quiet().stream().anyMatch(this::saysThatItWaits)) {
            return false; // still says that it waits
        }
        boolean isSame = now.loads() == start().loads();
        return switch (ending) {
            case RESUMES -> activity.isBack(start(), beforeReturn(), now);
            case RELOADS -> !isSame && activity.isRestored(start(), now);
        };
    }

    /** What can be judged when the trial is over. */
    void judge(Case one) {
        Sight now = last == null ? start() : last;
        if (!isBack()) {
            wrongs.add("did not come back within " + LONGEST.toSeconds() + " s: " + brief(now));
        }
        judgeWords(one, now);
        boolean mayReload = one.ending() != Ending.RESUMES;
        if (!mayReload && now.loads() != start().loads()) {
            wrongs.add("the page was loaded again");
        }
        if (isBack() && activity.hasCurve()) {
            judgeCurve();
        }
        tab.errors()
                .forEach(error ->
                        wrongs.add("script: " + error.lines().findFirst().orElse("")));
    }

    private boolean saysThatItWaits(String text) {
        return waiting.contains(text);
    }

    private static String brief(Sight now) {
        return "state '%s', step %d, story '%s', said %s, %s"
                .formatted(now.state(), now.step(), now.story(), now.quiet(), now.line());
    }

    private void judgeWords(Case one, Sight now) {
        if (!now.language().startsWith(activity.language().getLanguage())) {
            wrongs.add("the page speaks " + now.language());
        }
        boolean isSaid = now.everQuiet().stream().anyMatch(this::saysThatItWaits);
        if (one.mustBeSaid() && !isSaid) {
            wrongs.add("never said that it waits");
        }
        if (one.mustNotBeSaid() && isSaid) {
            wrongs.add("said that it waits: " + now.everQuiet());
        }
        for (String text : now.everSaid()) {
            boolean isForeign = activity.language().getLanguage().equals("es")
                    && ENGLISH.matcher(text).find();
            if (FRAMEWORK.matcher(text).find() || isForeign) {
                wrongs.add("said '" + text.replace('\n', ' ') + "'");
            }
        }
    }

    private void judgeCurve() {
        try {
            tab.evaluate("watched.click('.transport .train')");
            Sight paused = await("it pauses", sight -> sight.state().equals("paused"));
            if (activity == Activity.DRAGGING
                    && paused.loads() == start().loads()
                    && Math.abs(paused.recipe().threshold() - paused.threshold()) > 1e-9) {
                wrongs.add("the server believes in a threshold of "
                        + paused.recipe().threshold() + ", the page in " + paused.threshold());
            }
            TrueCurve.problem(paused, tab.evaluate("watched.curve()")).ifPresent(wrongs::add);
        } catch (AssertionError | Tab.UnreachableException | IllegalStateException | IllegalArgumentException e) {
            wrongs.add(String.valueOf(e.getMessage()));
        }
    }

    private Sight start() {
        return Objects.requireNonNull(start, "the fault has not begun");
    }

    private Sight beforeReturn() {
        return Objects.requireNonNull(before, "the fault has not ended");
    }

    private Sight await(String what, Predicate<Sight> condition) {
        long begin = System.nanoTime();
        while (true) {
            Optional<Sight> sight = Sight.of(tab).filter(condition);
            if (sight.isPresent()) {
                return sight.get();
            }
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new AssertionError(activity + " never happened: " + what + "; there is "
                        + Sight.of(tab).map(Lane::brief).orElse("no page"));
            }
            tab.breathe(50);
        }
    }

    @Override
    public void close() {
        tab.close();
        proxy.close();
    }
}
