package dev.paso.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void aRequestThatTheBrowserGaveUpIsNobodysFailure() {
        IOException closed = new ClientAbortException(new IOException("closed"));
        assertThat(Failures.isGivenUp(closed)).isTrue();
        assertThat(Failures.isGivenUp(new UncheckedIOException(closed))).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsOne() {
        assertThat(Failures.isGivenUp(new UncheckedIOException(new IOException("no such file"))))
                .isFalse();
        assertThat(Failures.isGivenUp(new IllegalStateException("broken"))).isFalse();
    }
}
