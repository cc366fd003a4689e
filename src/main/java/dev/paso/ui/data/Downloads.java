package dev.paso.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;

/** Texts that a reader takes along as files. */
public final class Downloads {
    private static final int LONGEST = 60;

    private Downloads() {}

    /** @param content made when it is asked for, on any thread */
    public static Anchor link(String words, String fileName, String type, Supplier<String> content) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), fileName, type + ";charset=utf-8", bytes.length);
        });
        Anchor link = new Anchor(handler, "");
        link.getElement().setAttribute("download", fileName);
        link.add(new Icon(Shape.FILE), new Span(words));
        link.addClassName("download");
        return link;
    }

    /** A name that every system takes. */
    public static String fileName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "paso" : plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
