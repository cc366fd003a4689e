package dev.paso.ui.layout;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;

/** An address that leads nowhere. */
@ParentLayout(MainLayout.class)
public final class NotFoundProblem extends Problem implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent enter, ErrorParameter<NotFoundException> error) {
        say("problem.notFound", "problem.playground", "playground");
        return 404;
    }
}
