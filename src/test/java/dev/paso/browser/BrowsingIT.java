package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That the other browser tests would notice. */
@ExtendWith(Browsing.class)
class BrowsingIT {
    private static Page small(Visitors visitors) {
        Page page = visitors.come();
        page.navigate("/robots.txt");
        return page;
    }

    @Test
    void anErrorInAScriptFailsTheTest(Visitors visitors) {
        Page page = small(visitors);
        page.evaluate("() => new Promise(done => setTimeout(() => { done(); null.missing(); }))");
        assertThatThrownBy(visitors::leave).hasMessageContaining("reading 'missing'");
    }

    @Test
    void aFileThatIsMissingFailsTheTest(Visitors visitors) {
        Page page = small(visitors);
        page.evaluate("() => fetch('VAADIN/build/no-such-file.js')");
        assertThatThrownBy(visitors::leave).hasMessageContaining("404");
    }

    @Test
    void aPictureWithoutWordsFailsTheTest(Visitors visitors) {
        Page page = small(visitors);
        page.evaluate("() => document.body.append(document.createElement('img'))");
        assertThatThrownBy(() -> AccessibilityIT.assertNothingSerious("a picture without words", page))
                .hasMessageContaining("image-alt");
    }
}
