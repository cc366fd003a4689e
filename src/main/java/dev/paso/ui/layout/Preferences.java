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

    /** With this a page that asks to be filled says its language. */
    static final String OWN = "paso-language";

    /**
     * Two pages may be in two languages: each comes back in its own when it is loaded again, whatever was chosen last and whatever page
     * was left meanwhile. A tab alone knows which is its own; what was drawn in another for it is not shown.
     */
    private static final String COMES_BACK = """
            (function (html) {
              var own = null;
              try { own = sessionStorage.getItem('paso-language'); } catch (blocked) {}
              if (!own || own === html.lang) return;
              html.lang = own;
              document.head.appendChild(document.createElement('style')).textContent = '#first { display: none; }';
            })(document.documentElement);
            """;

    private static final String IS_FILLED = "document.documentElement.lang = $0;"
            + " try { sessionStorage.setItem('paso-language', $0); } catch (blocked) {}";

    private static final Set<String> SCHEMES = Set.of("light", "dark");

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(Preferences::apply);
        init.getSource().addUIInitListener(filled -> fill(filled.getUI()));
    }

    private static void fill(UI ui) {
        Locale locale = own(VaadinRequest.getCurrent());
        ui.setLocale(locale);
        ui.getPage().executeJs(IS_FILLED, locale.getLanguage());
    }

    /** A page says itself in which language it is to be filled; whoever asks without a page gets what they chose. */
    private static Locale own(VaadinRequest request) {
        return Optional.ofNullable(request.getParameter(OWN))
                .map(Locale::of)
                .map(Translations::closest)
                .orElseGet(() -> locale(request));
    }

    static void speak(UI ui, Locale locale) {
        remember(ui, LANGUAGE, locale.getLanguage());
        ui.getPage().executeJs(IS_FILLED, locale.getLanguage());
        ui.setLocale(locale);
    }

    static void remember(UI ui, String name, String value) {
        ui.getPage().executeJs("document.cookie = `${$0}=${$1};path=/;max-age=31536000;samesite=lax`", name, value);
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
        page.getDocument().head().prependElement("script").appendChild(new DataNode(COMES_BACK));
    }

    /** The language of whoever asks: the one they chose last, or the closest to what their browser wants. */
    public static Locale locale(VaadinRequest request) {
        return Translations.closest(cookie(request, LANGUAGE).map(Locale::of).orElseGet(request::getLocale));
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
