package dev.paso.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.CloseNowException;
import org.apache.coyote.ErrorState;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.UpgradeToken;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP whose patience ends: a request that trickles in is cut, and so is what one address opens beyond its share. The server's own
 * timeouts begin anew with every byte, and would let a thousand such connections lock everybody out.
 */
public final class PatientProtocol extends Http11NioProtocol {
    private static final Logger LOG = System.getLogger(PatientProtocol.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofSeconds(3); // after a rush its threads go soon
    private static final int LEAST_BYTES_A_SECOND = 1_000;

    /** Connections whose request a thread is at. */
    private final Set<SocketWrapperBase<?>> served = ConcurrentHashMap.newKeySet();

    private final Set<SocketWrapperBase<?>> upgraded = ConcurrentHashMap.newKeySet();
    private Duration patience = WebSettings.DEFAULT.patience();
    private int mostAnAddress = WebSettings.DEFAULT.connectionsAnAddress();
    private @Nullable ScheduledFuture<?> rounds;
    private @Nullable ExecutorService workers;

    /** @param mostAnAddress connections of one address; 0: no limit */
    void beAsPatientAs(Duration patience, int mostAnAddress) {
        this.patience = patience;
        this.mostAnAddress = mostAnAddress;
    }

    @Override
    protected Processor createProcessor() {
        return new PatientProcessor();
    }

    private final class PatientProcessor extends Http11Processor {
        PatientProcessor() {
            super(PatientProtocol.this, PatientProtocol.this.getAdapter());
            getRequest().setInputBuffer(new PatientBuffer(getRequest().getInputBuffer()));
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            served.add(connection);
            try {
                return super.service(connection);
            } finally {
                served.remove(connection);
            }
        }

        /** What the body is read from, on the thread that waits for it: it gives up, and is free at once. */
        private final class PatientBuffer implements InputBuffer {
            private final InputBuffer buffer;

            private PatientBuffer(InputBuffer buffer) {
                this.buffer = buffer;
            }

            @Override
            public int doRead(ApplicationBufferHandler handler) throws IOException {
                if (isBodySlow(getRequest())) {
                    CloseNowException slow = new CloseNowException("a body that trickles in");
                    setErrorState(ErrorState.CLOSE_NOW, slow); // or the rest of it would be waited for
                    throw slow;
                }
                return buffer.doRead(handler);
            }

            @Override
            public int available() {
                return buffer.available();
            }
        }
    }

    @Override
    protected Processor createUpgradeProcessor(SocketWrapperBase<?> connection, UpgradeToken token) {
        upgraded.add(connection);
        return super.createUpgradeProcessor(connection, token);
    }

    @Override
    public void start() throws Exception {
        workers = new Workers(getMaxThreads(), IDLE);
        setExecutor(workers);
        super.start();
        rounds = getUtilityExecutor()
                .scheduleWithFixedDelay(this::lookAround, EVERY.toNanos(), EVERY.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (rounds != null) {
            rounds.cancel(false);
        }
        super.stop();
        if (workers != null) {
            workers.shutdownNow();
            if (!workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Logger.Level.DEBUG, "requests that do not end by themselves are left");
            }
        }
    }

    private void lookAround() {
        upgraded.removeIf(SocketWrapperBase::isClosed);
        Map<String, List<SocketWrapperBase<NioChannel>>> byAddress = new HashMap<>();
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (areHeadersSlow(connection)) {
                connection.close();
            } else if (connection.getRemoteAddr() != null) {
                byAddress
                        .computeIfAbsent(connection.getRemoteAddr(), address -> new ArrayList<>())
                        .add(connection);
            }
        }
        if (mostAnAddress > 0) {
            byAddress.values().forEach(this::closeTheRest);
        }
    }

    /** Those that nobody has asked anything on go first, and WebSockets, which belong to open pages, never. */
    private void closeTheRest(List<SocketWrapperBase<NioChannel>> connections) {
        connections.stream()
                .filter(connection -> !upgraded.contains(connection))
                .sorted(Comparator.comparing(this::isAnswered))
                .limit(Math.max(0, connections.size() - mostAnAddress))
                .forEach(SocketWrapperBase::close);
    }

    private boolean isAnswered(SocketWrapperBase<NioChannel> connection) {
        return served.contains(connection)
                || connection.getCurrentProcessor() instanceof Processor processor && processor.isAsync();
    }

    /** A processor stays with its connection where the headers are not complete. */
    private boolean areHeadersSlow(SocketWrapperBase<NioChannel> connection) {
        return !served.contains(connection)
                && connection.getCurrentProcessor() instanceof AbstractProcessor processor
                && !processor.isAsync()
                && !processor.isUpgrade()
                && nanosSinceItBegan(processor.getRequest()) > patience.toNanos();
    }

    private boolean isBodySlow(Request request) {
        long nanos = nanosSinceItBegan(request);
        long read = request.getBytesRead();
        return nanos > patience.toNanos()
                && read > 0 // where nothing was read yet, it is we who are slow
                && read < request.getContentLengthLong()
                && read
                        < LEAST_BYTES_A_SECOND
                                * (double) nanos
                                / Duration.ofSeconds(1).toNanos();
    }

    private static long nanosSinceItBegan(Request request) {
        long start = request.getStartTimeNanos();
        return start < 0 ? 0 : System.nanoTime() - start;
    }
}
