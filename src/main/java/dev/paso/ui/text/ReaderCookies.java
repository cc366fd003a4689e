package dev.paso.ui.text;

/** Where a reader's browser keeps how they like to read: written by the page's script, read before anything is drawn. */
public final class ReaderCookies {
    /** A language's tag. */
    public static final String LANGUAGE = "paso-language";

    /** The language of the page that is just being left: for a few seconds, so that a page loaded again comes back as it was. */
    public static final String PAGE_LANGUAGE = "paso-page-language";

    /** {@code light} or {@code dark}; as the system has it where there is none. */
    public static final String COLOURS = "paso-colours";

    private ReaderCookies() {}
}
