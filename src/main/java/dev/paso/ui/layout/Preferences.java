package dev.paso.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.paso.ui.text.ReaderCookies;
import dev.paso.ui.text.Translations;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Language and colours a reader chose, kept in the browser for a year and applied before anything is drawn. */
public final class Preferences implements VaadinServiceInitListener {
    static final String LANGUAGE = ReaderCookies.LANGUAGE;
    static final String COLOURS = ReaderCookies.COLOURS;

    /**
     * Two pages may be in two languages: each comes back in its own when it is loaded again, whatever was chosen last. It is told before
     * the page is asked for; where a browser does not say then that the page is left, before it is filled.
     */
    private static final String KEEPS_LANGUAGE =
            "for (const leaving of ['beforeunload', 'pagehide']) addEventListener(leaving, () => { document.cookie = `"
                    + ReaderCookies.PAGE_LANGUAGE
                    + "=${document.documentElement.lang};path=/;max-age=10;samesite=lax`; });";

    /** A page is in the language in which it is filled, and the next one is none of its business. */
    private static final String IS_FILLED = "document.documentElement.lang = $0; document.cookie = '"
            + ReaderCookies.PAGE_LANGUAGE
            + "=;path=/;max-age=0;samesite=lax'";

    private static final Set<String> SCHEMES = Set.of("light", "dark");

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(Preferences::apply);
        init.getSource().addUIInitListener(filled -> fill(filled.getUI()));
    }

    private static void fill(UI ui) {
        Locale locale = locale(VaadinRequest.getCurrent());
        ui.setLocale(locale);
        ui.getPage().executeJs(IS_FILLED, locale.getLanguage());
    }

    static void remember(UI ui, String name, String value) {
        String attribute = name.equals(LANGUAGE) ? "document.documentElement.lang = $1;" : "";
        ui.getPage()
                .executeJs(
                        attribute + "document.cookie = `${$0}=${$1};path=/;max-age=31536000;samesite=lax`",
                        name,
                        value);
    }

    private static void apply(IndexHtmlResponse page) {
        Element html = page.getDocument().getElementsByTag("html").first();
        if (html == null) {
            return;
        }
        html.attr("lang", locale(page.getVaadinRequest()).getLanguage());
        String scheme = cookie(page.getVaadinRequest(), COLOURS)
                .filter(SCHEMES::contains)
                .orElse("light dark"); // as the system has it
        html.attr("style", "color-scheme: " + scheme);
        page.getDocument().head().appendElement("script").appendChild(new DataNode(KEEPS_LANGUAGE));
    }

    /** The language of whoever asks: that of the page they just left, the one they chose, or the closest to what their browser wants. */
    public static Locale locale(VaadinRequest request) {
        return Translations.closest(cookie(request, ReaderCookies.PAGE_LANGUAGE)
                .or(() -> cookie(request, LANGUAGE))
                .map(Locale::of)
                .orElseGet(request::getLocale));
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
