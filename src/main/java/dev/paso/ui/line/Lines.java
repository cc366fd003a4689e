package dev.paso.ui.line;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The lines of all pages of this host. A page that was asked for and that no browser comes to is closed after a short while, one whose
 * browser is silent after a longer one: what they hold is free then, and a browser that comes back makes its page anew. What takes much
 * memory behind a page goes before that.
 */
public final class Lines implements VaadinServiceInitListener, AutoCloseable {
    /** Names the page's key in each request of its scripts. */
    public static final String HEADER = "Paso-Line";

    private static final int KEY_BYTES = 16;
    private static final int RECONNECT_MILLIS = 500; // between two tries of a request that did not arrive

    private final LineSettings settings;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<VaadinSession, Long> sessions =
            new ConcurrentHashMap<>(); // since when each has no page; 0: it has one
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("paso-line").daemon().factory());

    public Lines(LineSettings settings) {
        this.settings = settings;
        every(settings.tick(), () -> each(lines.values(), Line::tick));
        every(settings.look(), this::lookAtTheSilent);
    }

    private void every(Duration pause, Runnable task) {
        watch.scheduleWithFixedDelay(task, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Where it goes wrong for one, the others have their turn all the same, and the next turn comes. */
    static <T> void each(Collection<T> all, Consumer<T> look) {
        for (T one : all) {
            try {
                look.accept(one);
            } catch (RuntimeException | Error unexpected) {
                System.getLogger(Lines.class.getName())
                        .log(System.Logger.Level.ERROR, "a look at " + one + " failed", unexpected);
            }
        }
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(Reload::prepare);
        init.getSource().addUIInitListener(start -> open(start.getUI()));
        init.getSource().addSessionInitListener(start -> sessions.put(start.getSession(), System.nanoTime()));
        init.getSource().addSessionDestroyListener(end -> sessions.remove(end.getSession()));
    }

    /** A page begins: it gets its line, and nothing else before its browser has answered. */
    private void open(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Line line = new Line(key(), request == null ? "" : request.getRemoteAddr(), ui, System.nanoTime());
        makeRoom();
        ComponentUtil.setData(ui, Line.class, line);
        lines.put(line.key(), line);
        PageLine element = new PageLine(line, settings.tick());
        ui.getElement().appendChild(element.getElement());
        ui.getReconnectDialogConfiguration().setReconnectInterval(RECONNECT_MILLIS);
        ui.getReconnectDialogConfiguration().setReconnectAttempts(Integer.MAX_VALUE);
        ui.addDetachListener(left -> close(line));
        ui.addBeforeEnterListener(enter -> {
            if (!line.isAnswered() && !hasCome(line, element)) {
                Nobody.turnAway(enter);
            }
        });
    }

    /**
     * Whether this request comes from a browser that shows the page: it names the page's key, which only its scripts have read. Nothing
     * is asked for that alone: the first request for a view says it too.
     */
    private boolean hasCome(Line line, PageLine element) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null || !line.key().equals(request.getHeader(HEADER))) {
            return false;
        }
        boolean hasRoom = answer(line);
        if (!hasRoom) {
            element.askAgain();
        }
        return hasRoom;
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void close(Line line) {
        lines.remove(line.key());
        line.close();
    }

    /** The line with a key, where the session that asks is its page's own. */
    Optional<Line> find(String key, String sessionId) {
        return Optional.ofNullable(lines.get(key)).filter(line -> line.isOf(sessionId));
    }

    /** How many pages there are, with those that no browser has come to yet. */
    public int size() {
        return lines.size();
    }

    /** How many pages of a kind have a browser. */
    public int pages(Predicate<Line> kind) {
        return (int) lines.values().stream()
                .filter(line -> line.isAnswered() && kind.test(line))
                .count();
    }

    /** A browser has come to its page; false where so many came at once that there is no room any more. */
    private boolean answer(Line line) {
        if (!line.isAnswered() && pages(any -> true) >= settings.most()) {
            return false;
        }
        line.answer(System.nanoTime());
        return true;
    }

    /** Whoever makes pages without a browser pushes only their own kind out. */
    private void makeRoom() {
        List<Line> waiting = lines.values().stream()
                .filter(line -> !line.isAnswered())
                .sorted(Comparator.comparingLong(line -> line.heardAt() - System.nanoTime()))
                .toList();
        waiting.stream()
                .limit(Math.max(0, waiting.size() - settings.mostUnanswered() + 1))
                .forEach(this::end);
    }

    /** Tells all pages that the server goes away for a while. */
    public void leave() {
        lines.values().forEach(line -> line.send(Message.Sign.LEAVING));
    }

    void heard(Line line) {
        line.heard(System.nanoTime());
    }

    private void lookAtTheSilent() {
        long now = System.nanoTime();
        each(lines.values(), line -> lookAt(line, now));
        each(Set.copyOf(sessions.keySet()), session -> endIfEmpty(session, now));
    }

    private void lookAt(Line line, long now) {
        Duration patience = line.isAnswered() ? settings.silent() : settings.unanswered();
        long silence = now - line.heardAt();
        if (silence > patience.toNanos()) {
            end(line);
        } else if (silence > settings.resting().toNanos()) {
            line.rest();
        }
    }

    private void end(Line line) {
        UI ui = line.ui();
        VaadinSession session = ui.getSession();
        if (session == null) {
            close(line);
            return;
        }
        ui.accessLater(
                        () -> {
                            ui.close();
                            session.removeUI(ui);
                        },
                        () -> {})
                .run();
    }

    private void endIfEmpty(VaadinSession session, long now) {
        if (lines.values().stream().anyMatch(line -> line.ui().getSession() == session)) {
            sessions.replace(session, 0L);
            return;
        }
        long since = sessions.merge(session, now, (before, fresh) -> before == 0 ? fresh : before);
        if (now - since > settings.unanswered().toNanos() && session.getSession() != null) {
            sessions.remove(session); // it may have ended by itself meanwhile, and is not asked again
            session.getSession().invalidate();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        lines.values().forEach(Line::close);
    }
}
