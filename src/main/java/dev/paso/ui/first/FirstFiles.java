package dev.paso.ui.first;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Names the scripts of a view in its page, so that all of them are fetched at once; found out by the browser they come one after the
 * other: the entry, what Flow loads when it starts, what the view needs, and what each of these imports.
 */
final class FirstFiles {
    private static final String FOLDER = "META-INF/VAADIN/webapp/VAADIN/build/";
    private static final String ADDRESS = "./VAADIN/build/";
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*[\"']\\./([\\w.-]+\\.js)[\"']");
    private static final Pattern LAZY = Pattern.compile("import\\([\"'`]\\./([\\w.-]+\\.js)[\"'`]\\)");

    /** What Flow loads in any case once it has started; of the files it could load, by how their names begin. */
    private static final List<String> OF_FLOW = List.of("FlowBootstrap-", "generated-flow-imports-", "FlowClient-");

    private final Map<String, Set<String>> files = new ConcurrentHashMap<>();

    /** Adds the files of {@code view} to its page; nothing where there is no built bundle, as in {@code ./paso dev}. */
    void name(IndexHtmlResponse page, Optional<Class<? extends Component>> view) {
        Document document = page.getDocument();
        Element entry = document.head().selectFirst("script[type=module][src^=" + ADDRESS + "]");
        if (entry == null) {
            return;
        }
        String start = entry.attr("src").substring(ADDRESS.length());
        document.head().select("link[rel=modulepreload]").remove();
        String chunk = view.map(BundleUtils::getChunkId).orElse("");
        for (String file : files.computeIfAbsent(start + " " + chunk, wanted -> find(start, chunk))) {
            if (!file.equals(start)) {
                entry.before(new Element("link").attr("rel", "modulepreload").attr("href", ADDRESS + file));
            }
        }
    }

    private static Set<String> find(String start, String chunk) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String file = open.remove();
            if (found.add(file)) {
                String text = text(file);
                IMPORT.matcher(text).results().map(FirstFiles::name).forEach(open::add);
                LAZY.matcher(text)
                        .results()
                        .filter(lazy -> isOfFlow(name(lazy)) || isOf(chunk, text, lazy))
                        .map(FirstFiles::name)
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static String name(MatchResult file) {
        return file.group(1);
    }

    private static boolean isOfFlow(String file) {
        return OF_FLOW.stream().anyMatch(file::startsWith);
    }

    /** Flow's list of chunks: {@code if (key === '…') pending.push(import('./…'))}; nothing else stands between the two. */
    private static boolean isOf(String chunk, String text, MatchResult lazy) {
        int at = chunk.isEmpty() ? -1 : text.indexOf(chunk);
        return at >= 0 && at < lazy.start() && !text.substring(at, lazy.start()).contains("import(");
    }

    private static String text(String file) {
        try (InputStream in = FirstFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
