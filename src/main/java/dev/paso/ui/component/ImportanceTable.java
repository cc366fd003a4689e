package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.experiment.Frame;
import java.util.List;

/** Inputs by how much the model depends on them; the numbers come with the frames, when training rests. */
@Tag("paso-importance")
@OnDemand
@JsModule("./importance/paso-importance.ts")
public final class ImportanceTable extends Component implements Worded, HasStyle {
    public ImportanceTable() {
        getElement().setAttribute("data-parts", Frame.Kind.IMPORTANCE.word() + " status");
    }

    /** Sets what the groups of inputs are called, in their order, and what their score is; numbers of other inputs are forgotten. */
    public void setInputs(List<String> names, String score) {
        getElement().setPropertyBean("inputs", new Inputs(names, score));
    }

    private record Inputs(List<String> names, String score) {}
}
