package dev.paso.network;

import java.util.Locale;

/** A browser that opens pages. */
public interface Tabs extends AutoCloseable {
    /** Somebody new, whose browser speaks {@code language}; {@code script} runs in each page before its own. */
    Tab open(Locale language, String script);

    @Override
    void close();
}
