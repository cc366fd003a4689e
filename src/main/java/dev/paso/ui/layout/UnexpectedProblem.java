package dev.paso.ui.layout;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.paso.experiment.TooManyRunsException;
import org.slf4j.LoggerFactory;

/** A page that failed: because the host is full, or for a reason nobody foresaw, which goes to the log. */
@ParentLayout(MainLayout.class)
public final class UnexpectedProblem extends Problem implements HasErrorParameter<Exception> {
    private static final int AGAIN_MILLIS = 8_000;

    @Override
    public int setErrorParameter(BeforeEnterEvent enter, ErrorParameter<Exception> error) {
        String here = enter.getLocation().getPathWithQueryParameters();
        if (isFull(error.getCaughtException())) {
            say("problem.full", "problem.again", here);
            getElement().executeJs("setTimeout(() => this.isConnected && location.reload(), $0)", AGAIN_MILLIS);
            return 503;
        }
        LoggerFactory.getLogger(UnexpectedProblem.class).error("A page failed: {}", here, error.getCaughtException());
        say("problem.unexpected", "problem.again", here);
        return 500;
    }

    private static boolean isFull(Throwable thrown) {
        return thrown instanceof TooManyRunsException || thrown.getCause() != null && isFull(thrown.getCause());
    }
}
