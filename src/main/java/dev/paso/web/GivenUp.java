package dev.paso.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Visitors who are gone before they are answered: a phone in a pocket, a network that comes and goes. That is no fault of the server's, and
 * nothing of it stands in the log, whoever would write it there.
 */
public final class GivenUp extends TurboFilter {
    /** From now on, for the whole process. */
    public static void keepFromLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(GivenUp.class::isInstance)) {
            context.addTurboFilter(new GivenUp());
        }
    }

    /** Whether nobody waited for the answer any more. */
    public static boolean is(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(ClientAbortException.class::isInstance);
    }

    @Override
    public FilterReply decide(
            Marker marker,
            Logger logger,
            Level level,
            String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        Throwable said = thrown == null ? EventArgUtil.extractThrowable(values) : thrown;
        return is(said) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
