package dev.paso.web;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.Constants;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.StreamRequestHandler;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Serves files, and turns away who asks for a page that is none, before Vaadin makes a session and starts an application for them. Which
 * pages there are Vaadin's own registry of routes says.
 */
final class PageFiles extends StaticFileServer {
    private static final Pattern HASHED = Pattern.compile("/(?:VAADIN/build|fonts)/.+-[\\w-]{8}\\.\\w+");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Set<String> TYPES =
            Arrays.stream(RequestType.values()).map(RequestType::getIdentifier).collect(Collectors.toUnmodifiableSet());

    private final VaadinService service;
    private final Door door;
    private final Pages pages;

    PageFiles(VaadinService service, Door door, Pages pages) {
        super(service);
        this.service = service;
        this.door = door;
        this.pages = pages;
    }

    @Override
    public boolean serveStaticResource(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return request.getDispatcherType() == DispatcherType.REQUEST
                        && refuse(response, HttpServletResponse.SC_NOT_FOUND)
                || super.serveStaticResource(request, response)
                || !isOfPages(request) && serveUnlessPage(request, response);
    }

    @Override
    protected void writeCacheHeaders(String file, @Nullable HttpServletRequest request, HttpServletResponse response) {
        super.writeCacheHeaders(file, request, response);
        if (HASHED.matcher(file).matches()
                && service.getDeploymentConfiguration().isProductionMode()) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    /** Whether this is a file that somebody brings: what is too long of it is said on the page. */
    static boolean isUpload(HttpServletRequest request) {
        return request.getServletPath().startsWith("/" + StreamRequestHandler.DYN_RES_PREFIX);
    }

    /** Whether a page that is open asks this, or one that starts. */
    private boolean isOfPages(HttpServletRequest request) {
        String path = path(request);
        if (!service.getDeploymentConfiguration().isProductionMode() && path.startsWith(Constants.VAADIN_MAPPING)) {
            return true; // the tools of ./paso dev
        }
        String type = type(request).orElse("");
        return path.isEmpty() && TYPES.contains(type)
                || path.equals(Constants.PUSH_MAPPING)
                        && RequestType.PUSH.getIdentifier().equals(type)
                || path.startsWith(StreamRequestHandler.DYN_RES_PREFIX) && request.isRequestedSessionIdValid();
    }

    private static Optional<String> type(HttpServletRequest request) {
        return Query.value(request, ApplicationConstants.REQUEST_TYPE_PARAMETER);
    }

    private boolean serveUnlessPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        String page = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!isPage(page) || type(request).isPresent()) {
            return refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            return refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        String address = SLASHES.matcher(request.getRequestURI()).replaceAll("/");
        String proper = path.equals(page) ? address : address.substring(0, address.length() - 1);
        if (!proper.equals(request.getRequestURI())) {
            return sendTo(proper, request, response);
        }
        return door.refuses(request, response);
    }

    private boolean isPage(String path) {
        RouteRegistry registry = service.getRouter().getRegistry();
        NavigationRouteTarget target = registry.getNavigationRouteTarget(path);
        return target.hasTarget()
                && (target.getRouteParameters().getParameterNames().isEmpty() || pages.isThere(path));
    }

    /** To the same host: the address begins with one slash, whatever was asked. */
    private static boolean sendTo(String address, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
        response.setHeader("Location", query == null ? address : address + "?" + query);
        return true;
    }

    private static boolean refuse(HttpServletResponse response, int status) throws IOException {
        response.sendError(status);
        return true;
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.replaceFirst("^/+", "");
    }
}
