package dev.paso.ui.line;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import dev.paso.experiment.Frame;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line of one page. Messages wait here in order until the carrier is free; without a carrier they wait until the browser is back,
 * and there are never many frames of a stream, for a stream sends only so many before the first is acknowledged. Any thread may call.
 */
public final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final String key;
    private final String address;
    private final UI ui;
    private final Map<Integer, Joined> streams = new ConcurrentHashMap<>();
    private final AtomicInteger streamNumbers = new AtomicInteger();
    private final Deque<Message> waiting = new ArrayDeque<>(); // this and the next four: guarded by this
    private Optional<Carrier> carrier = Optional.empty();
    private boolean isSending;
    private int turn;
    private boolean isClosed;
    private volatile long heardAt;
    private volatile boolean isAnswered;
    private boolean isKnocked; // guarded by the session's lock

    /** A stream and how it is written. */
    private record Joined(Stream stream, Packer packer) {}

    /** @param address of the network from which it was asked for */
    Line(String key, String address, UI ui, long now) {
        this.key = key;
        this.address = address;
        this.ui = ui;
        heardAt = now;
    }

    /** The line of a page. */
    public static Line of(UI ui) {
        return Objects.requireNonNull(ComponentUtil.getData(ui, Line.class), "this page has no line");
    }

    /**
     * Changes the page from any thread, now or when its lock is free, and has the browser fetch what changed. Nothing happens on a page
     * that was left.
     */
    public static void change(UI ui, Runnable change) {
        ui.accessLater(
                        () -> {
                            change.run();
                            of(ui).knockIfChanged();
                        },
                        () -> {})
                .run();
    }

    /**
     * Changes the page when an answer comes, or where it is known that none will; nothing where nobody wanted it any more.
     *
     * @param failed something went wrong, and the log says what
     */
    public static <T> void answer(UI ui, CompletableFuture<T> answer, Consumer<T> then, Runnable failed) {
        answer.whenComplete((found, failure) -> {
            if (failure == null) {
                change(ui, () -> then.accept(found));
            } else if (!answer.isCancelled()) {
                LOG.warn("What a page wanted to know could not be found", failure);
                change(ui, failed);
            }
        });
    }

    /** Has the browser fetch what changed on the page since it last asked, once; only under the session's lock. */
    public void knockIfChanged() {
        if (!isKnocked && ui.getInternals().isDirty()) {
            isKnocked = true;
            send(Message.Sign.KNOCK);
        }
    }

    /** The browser fetches what changed: the answer under way holds it all. */
    void come() {
        isKnocked = false;
    }

    /** Joins a stream; returns the number by which the browser knows it. */
    public int join(Stream stream) {
        int number = streamNumbers.incrementAndGet();
        streams.put(number, new Joined(stream, new Packer()));
        return number;
    }

    /** Nothing more comes of a stream. */
    public void leave(int number) {
        streams.remove(number);
        forgetFrames(number);
    }

    /** Sends a frame of a stream; the browser shows it when the page is at {@code revision}. */
    public void send(int stream, int revision, long sequence, Packed frame) {
        Optional.ofNullable(streams.get(stream))
                .ifPresent(one -> send(one.packer.pack(stream, revision, sequence, frame)));
    }

    String key() {
        return key;
    }

    UI ui() {
        return ui;
    }

    /** Whether it was asked for from a network address. */
    public boolean isFrom(String other) {
        return address.equals(other);
    }

    /** Whether it belongs to a browser's session. */
    public boolean isOf(String sessionId) {
        VaadinSession session = ui.getSession();
        WrappedSession browser = session == null ? null : session.getSession();
        return browser != null && browser.getId().equals(sessionId);
    }

    /** Whether a browser has come to this page, and not only somebody who asked for it. */
    public boolean isAnswered() {
        return isAnswered;
    }

    void answer(long now) {
        isAnswered = true;
        heardAt = now;
    }

    /** When the browser last said something, in nanoseconds of the registry's clock. */
    long heardAt() {
        return heardAt;
    }

    void heard(long now) {
        heardAt = now;
    }

    /** Its browser has been silent for long. */
    void rest() {
        streams.values().forEach(one -> one.stream.rest());
    }

    void acknowledge(int stream, long sequence) {
        Optional.ofNullable(streams.get(stream)).ifPresent(one -> one.stream.acknowledge(sequence));
    }

    void want(int stream, String parts) {
        Optional.ofNullable(streams.get(stream)).ifPresent(one -> one.stream.want(kinds(parts)));
    }

    private static Set<Frame.Kind> kinds(String parts) {
        return Arrays.stream(parts.split(" "))
                .flatMap(part -> Frame.Kind.of(part).stream())
                .collect(Collectors.toSet());
    }

    /**
     * The browser is back on {@code other}: what was under way on the carrier before is lost. A request that was sent because a web
     * socket took its time does not take its place any more once it is there.
     *
     * @param tried counts the web sockets of the page
     * @param painted where it stands with the streams it knows
     * @return false where {@code other} is not needed
     */
    boolean connect(Carrier other, int tried, List<Said.Place> painted) {
        Optional<Carrier> before;
        synchronized (this) {
            boolean isLate = tried > 0
                    && tried == turn
                    && other instanceof PollCarrier
                    && carrier.filter(SocketCarrier.class::isInstance).isPresent();
            if (isClosed || isLate) {
                other.close();
                return false;
            }
            turn = tried;
            before = carrier;
            carrier = Optional.of(other);
            isSending = false;
            waiting.clear();
            waiting.add(Message.Sign.WELCOME);
            waiting.add(Message.Sign.KNOCK); // one may have been lost
        }
        before.filter(one -> one != other).ifPresent(Carrier::close);
        pump();
        streams.forEach((number, one) -> {
            one.packer.forget();
            one.stream.resume(painted.stream()
                    .filter(place -> place.stream() == number)
                    .mapToLong(Said.Place::sequence)
                    .findFirst()
                    .orElse(0));
        });
        return true;
    }

    /** A carrier is gone; another may have taken its place. */
    synchronized void disconnect(Carrier gone) {
        if (carrier.filter(one -> one == gone).isPresent()) {
            carrier = Optional.empty();
            isSending = false;
        }
    }

    void send(Message message) {
        synchronized (this) {
            if (isClosed || message instanceof Message.Sign && waiting.contains(message)) {
                return;
            }
            waiting.add(message);
        }
        pump();
    }

    /** A sign of life, where nothing else is on its way. */
    void tick() {
        boolean isIdle;
        synchronized (this) {
            isIdle = waiting.isEmpty() && !isSending;
        }
        if (isIdle) {
            send(Message.Sign.TICK);
        }
    }

    private void pump() {
        Carrier free;
        Message next;
        synchronized (this) {
            if (isSending || waiting.isEmpty() || carrier.isEmpty()) {
                return;
            }
            isSending = true;
            free = carrier.get();
            next = waiting.remove();
        }
        free.send(next, worked -> sent(free, worked));
    }

    private void sent(Carrier by, boolean worked) {
        if (!worked) {
            disconnect(by);
            by.close();
            return;
        }
        synchronized (this) {
            if (carrier.filter(one -> one == by).isEmpty()) {
                return; // another one took over
            }
            isSending = false;
        }
        pump();
    }

    private synchronized void forgetFrames(int stream) {
        waiting.removeIf(message -> message instanceof Message.Framed frame && frame.stream() == stream);
    }

    void close() {
        Optional<Carrier> last;
        synchronized (this) {
            isClosed = true;
            last = carrier;
            carrier = Optional.empty();
            waiting.clear();
        }
        last.ifPresent(Carrier::close);
        streams.clear();
    }
}
