package dev.paso.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with an {@link ErrorPage} wherever a status says that something is wrong, in place of the server's own report. */
final class Refusals extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int LONGEST = 200;

    private final Headers headers;

    Refusals(Headers headers) {
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !canAnswer(response)) {
            return;
        }
        tell(request, status, thrown);
        headers.put(request, response); // an exception took them away
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !Gate.knows(request.getMethod())) {
            response.setHeader("Allow", Gate.METHODS); // for TRACE, the server would name others
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.setHeader("Vary", "Accept-Language, Cookie");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(ErrorPage.of(request).html(status, Door.answer(request), home(request)));
                response.finishResponse();
            }
        } catch (IOException gone) {
            LOG.debug("Nobody waited for an answer: {}", gone.getMessage());
        }
    }

    private static boolean canAnswer(Response response) {
        AtomicBoolean isAllowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, isAllowed);
        return isAllowed.get();
    }

    /** The address as it was sent, so that nothing in it breaks the line; what is our own fault is told with its cause. */
    private static void tell(Request request, int status, @Nullable Throwable thrown) {
        String address = String.valueOf(request.getRequestURI());
        String shown = address.substring(0, Math.min(address.length(), LONGEST));
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.warn("{} {} was answered {}", request.getMethod(), shown, status, thrown);
        } else {
            LOG.debug("{} {} was answered {}", request.getMethod(), shown, status);
        }
    }

    private static String home(Request request) {
        Context application = request.getContext();
        return (application == null ? "" : application.getPath()) + "/";
    }
}
