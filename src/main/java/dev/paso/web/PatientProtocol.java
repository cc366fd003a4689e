package dev.paso.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP whose patience ends: a request that trickles in is cut, and so is what one address opens beyond its share. The server's own
 * timeouts begin anew with every byte, and would let a thousand such connections lock everybody out.
 */
public final class PatientProtocol extends Http11NioProtocol {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int LEAST_BYTES_A_SECOND = 1_000;

    private Duration patience = WebSettings.DEFAULT.patience();
    private int mostAnAddress = WebSettings.DEFAULT.connectionsAnAddress();
    private @Nullable ScheduledFuture<?> rounds;

    /** @param mostAnAddress connections of one address; 0: no limit */
    void beAsPatientAs(Duration patience, int mostAnAddress) {
        this.patience = patience;
        this.mostAnAddress = mostAnAddress;
    }

    @Override
    public void start() throws Exception {
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
    }

    private void lookAround() {
        Map<String, Integer> byAddress = new HashMap<>();
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (isTooMany(connection, byAddress) || isTooSlow(connection)) {
                connection.close();
            }
        }
    }

    private boolean isTooMany(SocketWrapperBase<NioChannel> connection, Map<String, Integer> byAddress) {
        String address = connection.getRemoteAddr();
        return mostAnAddress > 0 && address != null && byAddress.merge(address, 1, Integer::sum) > mostAnAddress;
    }

    private boolean isTooSlow(SocketWrapperBase<NioChannel> connection) {
        return connection.getCurrentProcessor() instanceof AbstractProcessor processor
                && isTooSlow(processor.getRequest());
    }

    private boolean isTooSlow(Request request) {
        long nanos = System.nanoTime() - request.getStartTimeNanos();
        if (request.getStartTimeNanos() < 0 || nanos < patience.toNanos()) {
            return false;
        }
        return switch (request.getRequestProcessor().getStage()) {
            case Constants.STAGE_PARSE -> true;
            case Constants.STAGE_SERVICE -> isBodySlow(request, nanos);
            default -> false;
        };
    }

    /** Where nothing was read yet, it is we who are slow. */
    private static boolean isBodySlow(Request request, long nanos) {
        long read = request.getBytesRead();
        return read > 0
                && read < request.getContentLengthLong()
                && read
                        < LEAST_BYTES_A_SECOND
                                * (double) nanos
                                / Duration.ofSeconds(1).toNanos();
    }
}
