package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.lesson.Walk;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import dev.paso.workspace.loop.Recipes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of the instances: of the one at work, and of the first one where a second was loaded from its checkpoint. */
final class InstancePanel extends Composite<Panel> {
    static final String TABLE = "instances";

    private final Texts texts;
    private final Numbers numbers;
    private final Div table = new Div();

    InstancePanel(Texts texts) {
        this.texts = texts;
        numbers = new Numbers(texts);
        table.setId(TABLE);
        table.addClassName("instances");
    }

    @Override
    protected Panel initContent() {
        return new Panel("instance", texts.say("lab.loop.instance.title"), table);
    }

    /** Numbers and our own words only. */
    void show(Loop loop) {
        Optional<SavedModel> first = loop.archive().loaded(loop.spec());
        String html =
                "<table><thead><tr><td></td>" + first.map(saved -> head("sbs")).orElse("")
                        + head(first.isPresent() ? "sbs_new" : "sbs") + "</tr></thead><tbody>"
                        + row(
                                "total_epochs",
                                first.map(saved -> String.valueOf(saved.epoch())),
                                String.valueOf(loop.totalEpochs()))
                        + row(
                                "len(losses)",
                                first.map(saved -> String.valueOf(saved.losses().size())),
                                losses(loop))
                        + row(
                                "model.state_dict()",
                                first.map(this::state),
                                loop.walk().map(Walk::line).map(numbers::state).orElse(""))
                        + row("train_loader", first.map(saved -> loader(loop)), loader(loop)) + "</tbody></table>";
        table.getElement().setProperty("innerHTML", html);
    }

    private static String losses(Loop loop) {
        return String.valueOf(loop.totalEpochs());
    }

    private String loader(Loop loop) {
        return loop.book().has(Method.SET_LOADERS) ? texts.say("lab.loop.instance.loader", Recipes.BATCH) : "None";
    }

    private String state(SavedModel saved) {
        return numbers.state(new Line(
                first(saved.stateDict().get("0.bias")), first(saved.stateDict().get("0.weight"))));
    }

    private static double first(@Nullable Tensor values) {
        return values == null ? Double.NaN : values.toArray()[0];
    }

    private static String head(String name) {
        return "<th scope='col'>" + name + "</th>";
    }

    private static String row(String name, Optional<String> first, String second) {
        return "<tr><th scope='row'><code>" + name + "</code></th>"
                + first.map(InstancePanel::cell).orElse("") + cell(second) + "</tr>";
    }

    private static String cell(String text) {
        return "<td>" + text + "</td>";
    }
}
