package dev.paso.ui.first;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.paso.ui.controls.Addresses;
import dev.paso.workspace.labs.Labs;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the page that a browser gets first as good as the one that its scripts make of it. */
public final class FirstPage implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPage.class);

    private final FirstFiles files = new FirstFiles();
    private final FirstStyles styles;
    private final FirstPicture picture;

    public FirstPage(FirstStyles styles, Labs labs, Addresses addresses) {
        this.styles = styles;
        picture = new FirstPicture(labs, addresses);
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(this::prepare);
    }

    private void prepare(IndexHtmlResponse page) {
        String path = path(page.getVaadinRequest());
        draw(page, path);
        FirstQuestion.ask(page);
        if (page.getVaadinRequest().getService().getDeploymentConfiguration().isProductionMode()) {
            styles.join(page);
            files.name(page, view(page.getVaadinRequest(), path));
        }
    }

    /** A page without a picture is a page all the same. */
    private void draw(IndexHtmlResponse page, String path) {
        try {
            picture.draw(page, path);
        } catch (RuntimeException e) {
            LOG.warn("No first picture of {}", path, e);
        }
    }

    private static String path(VaadinRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
    }

    private static Optional<Class<? extends Component>> view(VaadinRequest request, String path) {
        NavigationRouteTarget route =
                request.getService().getRouter().getRegistry().getNavigationRouteTarget(path);
        return route.hasTarget() ? Optional.of(route.getRouteTarget().getTarget()) : Optional.empty();
    }
}
