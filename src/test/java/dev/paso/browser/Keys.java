package dev.paso.browser;

import com.microsoft.playwright.Page;

/** Somebody who has a keyboard and nothing else. */
final class Keys {
    private static final int MOST_TABS = 200;

    private static final String FOCUSED = """
            (what) => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              return focused?.matches(what) ?? false;
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on until something that a CSS selector names has the focus; shadow roots are gone into. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            press("Tab");
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError("Tab never came to: " + selector);
    }

    /** The other way round. */
    void tabBackTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            press("Shift+Tab");
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError("Shift and Tab never came to: " + selector);
    }

    boolean isAt(String selector) {
        return (boolean) page.evaluate(FOCUSED, selector);
    }

    void press(String key) {
        page.keyboard().press(key);
    }
}
