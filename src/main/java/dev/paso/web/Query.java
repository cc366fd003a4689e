package dev.paso.web;

import com.vaadin.flow.internal.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Parameters of the address alone: whoever asks the request itself for one makes it read a body. */
final class Query {
    private Query() {}

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
