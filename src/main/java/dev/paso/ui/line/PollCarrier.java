package dev.paso.ui.line;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Requests that wait for news, one after the other: where web sockets are blocked. An answer holds messages, each behind its length. */
final class PollCarrier implements Carrier {
    private static final int MOST = 4; // messages an answer

    private final List<Message> news = new ArrayList<>();
    private Optional<Done> held = Optional.empty();
    private Optional<Consumer<byte[]>> waiting = Optional.empty();
    private boolean isClosed;

    /** A request that takes all news: at once where there are some. */
    void poll(Consumer<byte[]> request) {
        release();
        synchronized (this) {
            waiting = Optional.of(request);
        }
        hand();
    }

    /** Ends a request that has waited long enough, without news. */
    void release() {
        take(true);
    }

    @Override
    public void send(Message message, Done done) {
        boolean hasRoom;
        synchronized (this) {
            if (isClosed) {
                return;
            }
            news.add(message);
            hasRoom = news.size() < MOST;
            held = hasRoom ? Optional.empty() : Optional.of(done);
        }
        if (hasRoom) {
            done.accept(true);
        }
        hand();
    }

    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            news.clear();
            held = Optional.empty(); // it holds the line, and with it the page
        }
        release();
    }

    private void hand() {
        take(false);
    }

    private void take(boolean evenNothing) {
        Optional<Consumer<byte[]>> request;
        Optional<Done> done;
        byte[] answer;
        synchronized (this) {
            if (waiting.isEmpty() || news.isEmpty() && !evenNothing) {
                return;
            }
            request = waiting;
            waiting = Optional.empty();
            answer = joined(news);
            news.clear();
            done = held;
            held = Optional.empty();
        }
        request.ifPresent(one -> one.accept(answer));
        done.ifPresent(one -> one.accept(true));
    }

    private static byte[] joined(List<Message> messages) {
        List<ByteBuffer> parts = messages.stream().map(Message::bytes).toList();
        int size = parts.stream()
                .mapToInt(part -> Integer.BYTES + part.remaining())
                .sum();
        ByteBuffer all = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        parts.forEach(part -> all.putInt(part.remaining()).put(part));
        return all.array();
    }
}
