package dev.paso.ui.layout;

import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.paso.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that cannot show Paso gets one page that says what to update, in its language and at the address it asked for; so does
 * one that runs no scripts. What decides is what the browser can do, not what it calls itself. Which versions that means is said in
 * the texts {@code browser.*} and in README.md.
 */
public final class BrowserGuard implements VaadinServiceInitListener {
    private static final String OF_THE_FRAMEWORK = "v-r=oldbrowser";
    private static final String GUARD = resource("guard.js");
    private static final String STYLE = resource("guard.css");

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(BrowserGuard::guard);
        init.addRequestHandler(new FrameworksOwnPage());
    }

    /** Where the framework would lead an old browser; an address that somebody kept leads on to Paso. */
    private static final class FrameworksOwnPage implements RequestHandler {
        @Override
        public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
            if (!"oldbrowser".equals(request.getParameter("v-r"))) {
                return false;
            }
            response.setStatus(302);
            response.setHeader("Location", "?");
            return true;
        }
    }

    private static void guard(IndexHtmlResponse page) {
        Document document = page.getDocument();
        document.head().select("script").stream()
                .filter(script -> script.data().contains(OF_THE_FRAMEWORK))
                .forEach(Element::remove);
        Texts texts = new Texts(Preferences.locale(page.getVaadinRequest()));
        Element script = new Element("script").appendChild(new DataNode(script(texts)));
        Element base = document.head().selectFirst("base");
        if (base == null) {
            document.head().prependChild(script);
        } else {
            base.after(script); // it may load a file of its own
        }
        document.body().prependChild(withoutScripts(texts));
    }

    /** Before all other scripts, for they may not even be understood. */
    private static String script(Texts texts) {
        TreeMap<String, String> words = new TreeMap<>(texts.group("browser"));
        words.put("style", STYLE);
        return "(" + GUARD.strip() + ")("
                + JsonMapper.shared().writeValueAsString(words).replace("<", "\\u003c") + ");";
    }

    private static Element withoutScripts(Texts texts) {
        Element style = new Element("style").appendChild(new DataNode(STYLE));
        Element page = new Element("div").addClass("browser-page").addClass("below");
        page.appendElement("p").addClass("brand").text("Paso");
        page.appendElement("h1").text(texts.say("browser.noScripts"));
        page.appendElement("p").text(texts.say("browser.noScripts.how"));
        return new Element("noscript").appendChild(style).appendChild(page);
    }

    private static String resource(String name) {
        try (InputStream file = BrowserGuard.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
