package dev.paso.ui.first;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * All style sheets of a page as one file, which has its hash in its name: one question in place of eight, and none where the browser has
 * been here before.
 */
@RestController
public final class FirstStyles {
    private static final String FOLDER = "META-INF/resources/";
    /** What only readers of the source need, as the blanks around a line's end. */
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern LINE_END = Pattern.compile("\\s*\n\\s*");

    private static final Pattern RELATIVE = Pattern.compile("url\\((?!['\"]?(?:data:|/|https?:))(['\"]?)");
    /**
     * The theme's font in a quarter of its bytes, made with fontTools: its weights but not its widths; the letters of Western Europe, arrows
     * and the minus, all weights kerned as the middle one, with figures of one width. Other letters come from the file below or from the system's fonts.
     */
    private static final String FONT = "fonts/instrument-sans-3dc427c0.woff2";

    /** Letters of further Latin languages: a browser asks for them where one is shown, as in the names of a table. */
    private static final String FURTHER_LETTERS = """
            @font-face {
              font-family: Instrument Sans;
              font-weight: 400 700;
              font-display: swap;
              src: url(../fonts/instrument-sans-latin-ext-f48d7a81.woff2) format("woff2");
              unicode-range: U+100-17F;
            }
            """;

    private static final String WHOLE_FONT = "aura/fonts/InstrumentSans/InstrumentSans.woff2";
    private static final String ADDRESS = "styles/";
    private static final int HASH = 16; // of its digits

    private final Map<List<String>, Optional<String>> names = new ConcurrentHashMap<>();
    private final Map<String, String> sheets = new ConcurrentHashMap<>();

    /** Puts one style sheet in the place of those that lie in this application. */
    void join(IndexHtmlResponse page) {
        Elements links = page.getDocument().head().select("link[rel=stylesheet]");
        List<String> files = links.stream().map(FirstStyles::file).toList();
        names.computeIfAbsent(files, this::keep).ifPresent(name -> {
            Element first = links.getFirst();
            Element base = page.getDocument().head().selectFirst("base");
            (base == null ? first : base)
                    .after(new Element("link") // before any script takes its place in the browser's queue
                            .attr("rel", "preload")
                            .attr("href", ADDRESS + name + ".css")
                            .attr("as", "style"));
            first.before(new Element("link")
                    .attr("rel", "preload")
                    .attr("href", FONT)
                    .attr("as", "font")
                    .attr("type", "font/woff2")
                    .attr("crossorigin", "")); // fonts are always asked for in this way
            first.before(new Element("link").attr("rel", "stylesheet").attr("href", ADDRESS + name + ".css"));
            links.remove();
        });
    }

    @GetMapping("/styles/{name:[0-9a-f]+}.css")
    ResponseEntity<String> sheet(@PathVariable String name) {
        String text = sheets.get(name);
        return text == null
                ? ResponseEntity.status(HttpStatus.NOT_FOUND).build()
                : ResponseEntity.ok()
                        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .body(text);
    }

    private static String file(Element link) {
        return link.attr("href").replaceFirst("\\?.*", "").replaceFirst("^(\\./)?", "");
    }

    /** Empty where one of them is nothing of ours. */
    private Optional<String> keep(List<String> files) {
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            Optional<String> sheet = read(file);
            if (sheet.isEmpty()) {
                return Optional.empty();
            }
            String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
            text.append(RELATIVE.matcher(sheet.get()).replaceAll("url($1../" + folder))
                    .append('\n');
        }
        String told = text.toString().replace(WHOLE_FONT, FONT) + FURTHER_LETTERS;
        String whole = LINE_END.matcher(COMMENT.matcher(told).replaceAll("")).replaceAll("\n");
        String name = hash(whole);
        sheets.put(name, whole);
        return files.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> read(String file) {
        try (InputStream in = FirstStyles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
