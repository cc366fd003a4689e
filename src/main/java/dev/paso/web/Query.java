package dev.paso.web;

import com.vaadin.flow.internal.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Parameters of the address alone: whoever asks the request itself for one makes it read a body. */
final class Query {
    private Query() {}

    /** Whether the address can be decoded: the server would write a page of stack trace for one that cannot. */
    static boolean isReadable(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        try {
            byte[] bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            return false;
        }
    }

    static Optional<String> value(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> part.startsWith(name + "="))
                        .map(part -> UrlUtil.decodeURIComponent(part.substring(name.length() + 1)))
                        .findFirst();
    }
}
