package dev.paso.ui.first;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * Asks for the start of the page while its scripts are still on their way; Vaadin, which would ask when they are there, takes the answer
 * from here. Runs after all that may change the address.
 */
final class FirstQuestion {
    /** In Flow's own words ({@code Flow.flowInitUi}); the server asks for the browser's details where it wants them. */
    private static final String SCRIPT = """
            (function () {
              var base = new URL(document.baseURI).pathname;
              var route = location.pathname.indexOf(base) === 0 ? location.pathname.slice(base.length) : '';
              var question = '?v-r=init&location=' + encodeURIComponent(route) + '&query=' + encodeURIComponent(location.search.slice(1));
              window.Vaadin.TypeScript.initial = fetch(question).then(function (answer) {
                if (!answer.ok) throw new Error('the page could not start: ' + answer.status);
                return answer.json();
              });
              window.Vaadin.TypeScript.initial.catch(function () { // the network went away, or there is no room any more
                setTimeout(function () { location.reload(); }, 1000);
              });
            })();
            """;

    private FirstQuestion() {}

    static void ask(IndexHtmlResponse page) {
        Element script = new Element("script").appendChild(new DataNode(SCRIPT));
        Element first = page.getDocument().head().selectFirst("style, link[rel=stylesheet], script[type=module]");
        if (first == null) {
            page.getDocument().head().appendChild(script);
        } else {
            first.before(script); // scripts after a style sheet wait for it
        }
    }
}
