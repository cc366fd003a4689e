package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.Walk;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.HtmlTable;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import dev.paso.workspace.loop.Recipes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes of the instances: of the one at work, and of the first one where a second was loaded from its checkpoint. */
final class InstancePanel extends Handled<Loop> {
    private final Numbers numbers;
    private final Div table = parts("instances");
    private final Panel panel;

    InstancePanel(LabPlace<Loop> place) {
        super(place);
        numbers = new Numbers(texts);
        table.setId("instances");
        panel = new Panel("instance", say("lab.loop.instance.title"), table);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        Optional<SavedModel> first = lab.archive().loaded(lab.spec());
        String epochs = String.valueOf(lab.totalEpochs());
        String loader = lab.book().has(Method.SET_LOADERS) ? say("lab.loop.instance.loader", Recipes.BATCH) : "None";
        HtmlTable rows =
                first.isPresent() ? new HtmlTable().head("", "sbs", "sbs_new") : new HtmlTable().head("", "sbs");
        row(rows, "total_epochs", first.map(saved -> String.valueOf(saved.epoch())), epochs);
        row(
                rows,
                "len(losses)",
                first.map(saved -> String.valueOf(saved.losses().size())),
                epochs);
        row(
                rows,
                "model.state_dict()",
                first.map(this::state),
                lab.walk().map(Walk::line).map(numbers::state).orElse(""));
        row(rows, "train_loader", first.map(saved -> loader), loader);
        rows.show(table);
    }

    private static void row(HtmlTable rows, String name, Optional<String> first, String second) {
        rows.row(
                "<code>" + name + "</code>",
                Stream.concat(first.stream(), Stream.of(second)).toArray(String[]::new));
    }

    private String state(SavedModel saved) {
        return numbers.state(new Line(
                first(saved.stateDict().get("0.bias")), first(saved.stateDict().get("0.weight"))));
    }

    private static double first(@Nullable Tensor values) {
        return values == null ? Double.NaN : values.toArray()[0];
    }
}
