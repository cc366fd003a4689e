package dev.paso.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What every answer tells the browser to be careful about. A valve rather than a filter: filters do not see what the server itself
 * refuses, such as a broken request line.
 */
final class Headers extends ValveBase {
    private final Map<String, String> always = new LinkedHashMap<>();
    private final String hsts;

    Headers(WebSettings settings) {
        super(true);
        always.put("Content-Security-Policy", policy(settings.frameAncestors()));
        always.put("X-Content-Type-Options", "nosniff");
        always.put("Referrer-Policy", "same-origin"); // addresses hold experiments, and somebody's own data
        always.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(),"
                        + " payment=(), serial=(), usb=()");
        always.put("Cache-Control", "no-cache"); // what may be kept says so itself
        hsts = settings.hsts().isZero() ? "" : "max-age=" + settings.hsts().toSeconds();
    }

    /** Scripts as Flow 25 needs them: its start is written into the page, and the server's calls are compiled there. */
    private static String policy(String frameAncestors) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:", // charts as pictures
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors " + frameAncestors);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        put(request, response);
        getNext().invoke(request, response);
    }

    void put(Request request, Response response) {
        always.forEach(response::setHeader);
        if (!hsts.isEmpty() && request.isSecure()) {
            response.setHeader("Strict-Transport-Security", hsts);
        }
    }
}
