package dev.paso.web;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Vaadin's servlet, with {@link PageFiles} and {@link PageMessage} at its door. */
final class PageServlet extends SpringServlet {
    private final transient Door door;
    private final transient Pages pages;

    PageServlet(ApplicationContext context, Door door, Pages pages) {
        super(context, true);
        this.door = door;
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<HttpServletRequest> whole = PageMessage.of(request);
        if (whole.isPresent()) {
            super.service(whole.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    protected StaticFileHandler createStaticFileHandler(VaadinService service) {
        return new PageFiles(service, door, pages);
    }
}
