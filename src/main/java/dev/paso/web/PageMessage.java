package dev.paso.web;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an open page tells the server, read and looked at first: Vaadin would write a page of stack trace for each one that is broken. */
final class PageMessage extends HttpServletRequestWrapper {
    private static final JsonMapper JSON = new JsonMapper();

    private final String body;

    private PageMessage(HttpServletRequest request, String body) {
        super(request);
        this.body = body;
    }

    /** {@code request} to be read again, where it is a message; empty where it is a broken one. */
    static Optional<HttpServletRequest> of(HttpServletRequest request) throws IOException {
        boolean isMessage = request.getMethod().equals("POST")
                && Query.value(request, ApplicationConstants.REQUEST_TYPE_PARAMETER)
                        .filter(ApplicationConstants.REQUEST_TYPE_UIDL::equals)
                        .isPresent();
        if (!isMessage || !request.isRequestedSessionIdValid()) {
            return Optional.of(request);
        }
        String page = Query.value(request, ApplicationConstants.UI_ID_PARAMETER).orElse("0");
        String body = text(request);
        return page.matches("\\d{1,9}") && isWhole(body)
                ? Optional.of(new PageMessage(request, body))
                : Optional.empty();
    }

    /** Not by the server's reader: those it keeps for the next requests hold on to the buffers of connections that are gone. */
    private static String text(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isWhole(String body) {
        if (body.isEmpty()) {
            return true; // asks for news
        }
        try {
            JsonNode message = JSON.readTree(body);
            return message.isObject()
                    && (message.has(ApplicationConstants.UNLOAD_BEACON)
                            || message.path(ApplicationConstants.SERVER_SYNC_ID).isInt()
                                    && message.path(ApplicationConstants.RPC_INVOCATIONS)
                                            .isArray());
        } catch (JacksonException broken) {
            return false;
        }
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(body));
    }
}
