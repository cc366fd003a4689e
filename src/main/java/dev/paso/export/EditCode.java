package dev.paso.export;

import dev.paso.core.train.Edit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of what was changed on the way: a function that is told how many updates were made. */
final class EditCode {
    private final List<Edit> edits;
    private final Script script;

    EditCode(Plan plan, Script script) {
        edits = plan.edits();
        this.script = script;
    }

    /** Nothing where nothing was changed. */
    void write() {
        if (edits.isEmpty()) {
            return;
        }
        Map<Long, List<Edit>> bySteps =
                edits.stream().collect(Collectors.groupingBy(Edit::step, TreeMap::new, Collectors.toList()));
        script.definition(() -> script.say("changes"), "def change(step):", () -> {
            String[] word = {"if"};
            bySteps.forEach((step, some) -> {
                script.block(word[0] + " step == " + step + ":", () -> some.forEach(this::write));
                word[0] = "elif";
            });
        });
    }

    private void write(Edit edit) {
        switch (edit) { // no default: another change does not compile until it is made here
            case Edit.SetLr set -> script.line("optimizer.param_groups[0]['lr'] = %s", Python.number(set.lr()));
            case Edit.SetPosWeight set ->
                script.line("loss_fn.pos_weight = torch.tensor([%s])", Python.real(set.posWeight()));
            case Edit.SetParameter set ->
                script.block(
                        "with torch.no_grad():",
                        () -> script.line(
                                "%s",
                                Python.parameter(set.parameter()) + set.index() + " = " + Python.number(set.value())));
        }
    }
}
