package dev.paso.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class GivenUpTest {
    private static final IOException CLOSED = new ClientAbortException(new IOException("broken pipe"));

    @Test
    void aRequestThatTheBrowserGaveUpIsNobodysFailure() {
        assertThat(GivenUp.is(CLOSED)).isTrue();
        assertThat(GivenUp.is(new UncheckedIOException(CLOSED))).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsOne() {
        assertThat(GivenUp.is(new UncheckedIOException(new IOException("no such file"))))
                .isFalse();
        assertThat(GivenUp.is(new IllegalStateException("broken"))).isFalse();
        assertThat(GivenUp.is(null)).isFalse();
    }

    /** As a framework does that writes a page for somebody who is gone. */
    @Test
    void whoeverSaysItItIsNotInTheLog() {
        GivenUp.keepFromLog();
        Logger somebody = (Logger) LoggerFactory.getLogger("somebody");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        somebody.setAdditive(false);
        somebody.addAppender(log);
        somebody.error("Error writing 'index.html' to response", CLOSED);
        somebody.error("Error writing {} to response", "index.html", new UncheckedIOException(CLOSED));
        somebody.error("Disk is full", new IOException("no space"));
        somebody.detachAppender(log);
        assertThat(log.list).extracting(ILoggingEvent::getMessage).containsExactly("Disk is full");
    }
}
