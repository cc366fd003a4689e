package dev.paso.web;

import java.time.Duration;
import java.util.List;

/**
 * What a host says about its edge.
 *
 * @param frameAncestors who may show Paso in a frame, as the directive of the same name in a content security policy
 * @param hsts for how long browsers are to come by HTTPS alone; zero: nothing is said of it
 * @param origins of other sites whose pages may open WebSockets to this host
 * @param bodyBytes of one request, files apart, which have a limit of their own
 * @param patience with a request that trickles in
 * @param connectionsAnAddress at once; 0: as many as it likes, as a proxy must
 */
public record WebSettings(
        String frameAncestors,
        Duration hsts,
        List<String> origins,
        int bodyBytes,
        Duration patience,
        int connectionsAnAddress) {
    /** For a class that shares one address; ten million characters of pasted data fit into a request. */
    public static final WebSettings DEFAULT =
            new WebSettings("'self'", Duration.ZERO, List.of(), 25_000_000, Duration.ofSeconds(20), 600);

    public WebSettings {
        origins = List.copyOf(origins);
        require(
                frameAncestors.matches("[^;,\\p{Cntrl}]+"),
                "frame-ancestors must be sources without semicolons and commas",
                frameAncestors);
        require(!hsts.isNegative(), "hsts must be at least 0", hsts);
        require(bodyBytes >= 1, "web.body must be at least 1", bodyBytes);
        require(!patience.isNegative() && !patience.isZero(), "web.patience must be greater than 0", patience);
        require(connectionsAnAddress >= 0, "web.connections-per-address must be at least 0", connectionsAnAddress);
    }

    private static void require(boolean isMet, String rule, Object value) {
        if (!isMet) {
            throw new IllegalArgumentException("paso." + rule + ", was " + value);
        }
    }
}
