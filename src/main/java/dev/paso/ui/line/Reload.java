package dev.paso.ui.line;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;

/** A reload finds the step that the page had: the address says it now and then, the tab's own memory exactly. */
final class Reload {
    /**
     * {@code frontend/line/place.ts} keeps what this reads: where the page was, and where it is. Runs before anything asks the server. Of an
     * address that was written already only a reload is told, which may have begun before.
     */
    private static final String SCRIPT = """
            try {
              var kept = JSON.parse(sessionStorage.getItem('paso-place') || 'null');
              var how = performance.getEntriesByType('navigation')[0];
              if (kept && kept.from === location.pathname + location.search && how && how.type !== 'navigate'
                && (!kept.isWritten || how.type === 'reload'))
                history.replaceState(history.state, '', kept.to);
            } catch (nothingKept) {}
            """;

    private Reload() {}

    static void prepare(IndexHtmlResponse page) {
        page.getDocument().head().prependElement("script").appendChild(new DataNode(SCRIPT));
    }
}
