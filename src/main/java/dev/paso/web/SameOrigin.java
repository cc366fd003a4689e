package dev.paso.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may speak to this host from a browser's page: the pages of this host itself, and those of the origins that it lists. */
public final class SameOrigin {
    private final Set<String> listed;

    /**
     * @param origins such as {@code https://school.example:8443}, besides the host's own
     * @throws IllegalArgumentException naming the origin that is none
     */
    public SameOrigin(List<String> origins) {
        listed = origins.stream().map(SameOrigin::required).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Tells whether a page of {@code origin} may open a connection to {@code host}. Schemes are not compared, for a proxy that ends TLS
     * hides them. Whoever sends no origin is no browser, and could send any.
     *
     * @param origin the header {@code Origin}, where there is one
     * @param host the header {@code Host}: name or address, with its port where that is not the scheme's usual one
     */
    public boolean allows(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        Optional<URI> page = parsed(origin);
        return page.isPresent()
                && (listed.contains(text(page.get()))
                        || host != null && authority(page.get()).equals(complete(host, page.get())));
    }

    private static String required(String origin) {
        return parsed(origin)
                .map(SameOrigin::text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "paso.origins must hold origins such as https://school.example, was " + origin));
    }

    /** Empty for what is no web page's origin, {@code null} in a sandboxed frame too. */
    private static Optional<URI> parsed(String origin) {
        try {
            URI page = URI.create(origin.strip());
            boolean isWeb = "http".equalsIgnoreCase(page.getScheme()) || "https".equalsIgnoreCase(page.getScheme());
            boolean isBare = page.getHost() != null
                    && page.getUserInfo() == null
                    && page.getPath().isEmpty();
            return isWeb && isBare && page.getQuery() == null ? Optional.of(page) : Optional.empty();
        } catch (IllegalArgumentException notEvenAnAddress) {
            return Optional.empty();
        }
    }

    private static String text(URI page) {
        return page.getScheme().toLowerCase(Locale.ROOT) + "://" + authority(page);
    }

    private static String authority(URI page) {
        int port = page.getPort() < 0 ? usualPort(page) : page.getPort();
        return page.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static String complete(String host, URI page) {
        boolean hasPort = host.lastIndexOf(':') > host.lastIndexOf(']');
        return (hasPort ? host : host + ":" + usualPort(page)).toLowerCase(Locale.ROOT);
    }

    private static int usualPort(URI page) {
        return "https".equalsIgnoreCase(page.getScheme()) ? 443 : 80;
    }
}
