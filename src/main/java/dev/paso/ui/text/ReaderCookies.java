package dev.paso.ui.text;

/** Where a reader's browser keeps how they like to read: written by the page's script, read before anything is drawn. */
public final class ReaderCookies {
    /** A language's tag: what was chosen last, for pages that are opened anew. */
    public static final String LANGUAGE = "paso-language";

    /** {@code light} or {@code dark}; as the system has it where there is none. */
    public static final String COLOURS = "paso-colours";

    private ReaderCookies() {}
}
