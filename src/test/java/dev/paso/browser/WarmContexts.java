package dev.paso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Browsers of plain visitors, used again by the next ones as if they were new: without cookies, permissions and pages, but with the
 * application's scripts fetched and compiled, which takes most of a page's opening. One page in each keeps its process alive.
 */
final class WarmContexts {
    private static final int USES = 30; // what a process keeps of its pages has a limit
    private static final String SMALL = "/robots.txt"; // no session

    private final Browser browser;
    private final String address;
    private final Deque<BrowserContext> free = new ArrayDeque<>();
    private final Map<BrowserContext, Integer> uses = new HashMap<>();

    WarmContexts(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    static NewContextOptions plain() {
        return new NewContextOptions()
                .setViewportSize(Visitors.WIDTH, Visitors.HEIGHT)
                .setLocale("en-GB");
    }

    BrowserContext take() {
        BrowserContext context = free.isEmpty() ? warm() : free.pop();
        uses.merge(context, 1, Integer::sum);
        return context;
    }

    private BrowserContext warm() {
        BrowserContext context = browser.newContext(plain().setBaseURL(address));
        context.onClose(uses::remove);
        context.newPage().navigate(SMALL);
        return context;
    }

    /** Takes a context back, and says whether it was one of these. */
    boolean giveBack(BrowserContext context) {
        if (!uses.containsKey(context)) {
            return false;
        }
        context.pages().stream().skip(1).forEach(Page::close);
        context.setOffline(false);
        context.clearCookies();
        context.clearPermissions();
        if (uses.get(context) < USES) {
            free.push(context);
        } else {
            context.close();
        }
        return true;
    }
}
