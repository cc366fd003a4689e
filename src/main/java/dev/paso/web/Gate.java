package dev.paso.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Turns away at the door what no page of Paso sends: other methods, bodies without an end, handshakes from other sites' pages. */
final class Gate extends HttpFilter {
    static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final Set<String> KNOWN = Set.of(METHODS.split(", ", -1));

    private final transient SameOrigin sameOrigin;
    private final int bodyBytes;

    Gate(SameOrigin sameOrigin, int bodyBytes) {
        this.sameOrigin = sameOrigin;
        this.bodyBytes = bodyBytes;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (!knows(method)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (method.equals("OPTIONS")) {
            response.setHeader("Allow", METHODS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (isHandshake(request) && !sameOrigin.allows(request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!Query.isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getHeader("Transfer-Encoding") != null) { // its end could be anywhere
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > bodyBytes && !PageFiles.isUpload(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean knows(String method) {
        return KNOWN.contains(method);
    }

    private static boolean isHandshake(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
