package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.experiment.Frame;

/** R², RMSE and MAE of both splits of a regression; they come with the frames. */
@Tag("paso-errors")
@JsModule("./errors/paso-errors.ts")
public final class ErrorsTable extends Component implements Worded, HasStyle {
    public ErrorsTable() {
        getElement().setAttribute("data-parts", Frame.Kind.ERRORS.word());
    }
}
