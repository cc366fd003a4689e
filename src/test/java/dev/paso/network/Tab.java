package dev.paso.network;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A page in a browser of its own cookies; whichever browser it is. */
public interface Tab extends AutoCloseable {
    void open(String address);

    /**
     * The value of an expression in the page, as JSON.
     *
     * @throws UnreachableException where there is no page at the moment, as while another is loaded
     */
    JsonNode evaluate(String expression);

    /** Lets the browser work for a moment, and hears what it has to say. */
    void breathe(int millis);

    /** Whether {@link #offline} works. */
    boolean canBeOffline();

    /** Takes the network from this browser, or gives it back. */
    void offline(boolean isOffline);

    /** What went wrong in scripts since the tab was opened. */
    List<String> errors();

    @Override
    void close();

    /** There is no page that could answer. */
    final class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        public UnreachableException(Throwable cause) {
            super(cause);
        }
    }
}
