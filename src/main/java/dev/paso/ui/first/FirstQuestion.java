package dev.paso.ui.first;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * Asks for the start of the page while its scripts are still on their way; Vaadin, which would ask when they are there, takes the answer
 * from here, and finds the place where the view is to be. Runs after all that may change the address.
 */
final class FirstQuestion {
    /** In Flow's own words ({@code Flow.flowInitUi}); the server asks for the browser's details where it wants them. */
    private static final String SCRIPT = """
            (function () {
              var base = new URL(document.baseURI).pathname;
              var route = location.pathname.indexOf(base) === 0 ? location.pathname.slice(base.length) : '';
              var question = '?v-r=init&location=' + encodeURIComponent(route) + '&query=' + encodeURIComponent(location.search.slice(1))
                + '&paso-language=' + document.documentElement.lang;
              window.Vaadin.TypeScript.initial = fetch(question).then(function (answer) {
                if (!answer.ok) throw new Error('the page could not start: ' + answer.status);
                return answer.json();
              }).then(function (start) {
                return parsed().then(function () { return place(start); });
              });
              window.Vaadin.TypeScript.initial.catch(function () { // the network went away, or there is no room any more
                setTimeout(function () { location.reload(); }, 1000);
              });

              function parsed() {
                return new Promise(function (done) {
                  if (document.readyState !== 'loading') done();
                  else document.addEventListener('readystatechange', done, { once: true });
                });
              }

              // Flow fills what has this name wherever it lies, and else makes it elsewhere, for the router to move it here when it is
              // full: every element in it would be taken out and put in again, its styles found and its charts drawn twice.
              function place(start) {
                var outlet = document.getElementById('outlet');
                var id = start.appConfig.appId;
                var view = document.createElement('flow-container-' + id.toLowerCase());
                view.id = id;
                outlet.appendChild(view);
                outlet.appendChild = function (child) { // as the router does, whenever one goes somewhere
                  return child.parentNode === outlet ? child : Node.prototype.appendChild.call(outlet, child);
                };
                return start;
              }
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
