package dev.paso.ui.lab.descent;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.torch.Snippet;
import dev.paso.ui.lab.Working;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.descent.Recipes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** NumPy's lines beside the workings of gradient descent, and the numbers that stand behind them. */
public final class DescentCode {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private DescentCode() {}

    public static List<Snippet> all() {
        Descent lab = new Descent(Recipes.book(), new Desk(new Work()));
        ExperimentSpec spec = Recipes.book();
        PreparedData data = PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
        lab.pick(5);
        List<Snippet> all = new ArrayList<>();
        List<Working> made = Workings.of(Phase.NOTHING, lab, TEXTS);
        String before = "N = 100; true_b = 1; true_w = 2\n" + made.get(1).code() + "\n"
                + made.get(0).code() + "\n" + made.get(2).code()
                + "\nx_train, y_train = x[train_idx], y[train_idx]\ni = 5\n";
        all.add(shown("the data", before, "", made.get(0), "y_train[i, 0]"));
        all.add(shown("noise", before, "", made.get(1), "epsilon[train_idx][i, 0]"));
        lab.reach(Phase.START);
        List<Working> start = Workings.of(Phase.START, lab, TEXTS);
        String started = before + start.get(0).code() + "\n" + start.get(1).code() + "\n";
        all.add(shown("b", before, start.get(0).code(), start.get(0), "b[0]"));
        all.add(shown("w", before + start.get(0).code() + "\n", start.get(1).code(), start.get(1), "w[0]"));
        String code = started;
        List<String> results = List.of(
                "yhat[i, 0]",
                "error[i, 0]",
                "(error ** 2)[i, 0]",
                "",
                "2 * error[i, 0] / 80",
                "2 * error[i, 0] / 80 * x_train[i, 0]",
                "b_grad",
                "w_grad",
                "b[0]",
                "w[0]");
        int at = 0;
        for (Phase phase : List.of(Phase.PREDICT, Phase.LOSS, Phase.GRADIENTS, Phase.UPDATE)) {
            if (phase == Phase.UPDATE) {
                lab.follow(spec, data, 1, Optional.empty());
            }
            lab.reach(phase);
            for (Working working : Workings.of(phase, lab, TEXTS)) {
                String result = results.get(at++);
                if (result.isEmpty()) {
                    all.add(new Snippet(
                            "descent: " + working.name(),
                            code,
                            working.code() + "\nprint(float(loss))",
                            working.result()));
                } else {
                    all.add(shown(working.name(), code, working.code(), working, result));
                }
                code += working.code() + "\n";
            }
        }
        return all;
    }

    /** The result is shown with eight decimals. */
    private static Snippet shown(String name, String before, String code, Working working, String result) {
        return new Snippet(
                "descent: " + name,
                before,
                code + "\nprint(f'{float(" + result + "):.8f}')",
                working.result().replace('−', '-').replace(",", ""));
    }
}
