package dev.paso.export;

import dev.paso.core.Dtype;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An experiment as one Python program for PyTorch, NumPy and scikit-learn, as somebody who knows them would have written it: it trains
 * the same model on the same data in the same order, and prints the losses that Paso shows. What a part means there is what
 * {@code reference.py} among the tests says of it.
 *
 * @param text the whole program, in lines that end with {@code \n}
 * @param data the table that the program reads, as CSV, where the recipe holds more numbers of its own than a program should; it is to be
 *     saved as {@link #DATA} beside it
 */
public record PyTorchProgram(String text, Optional<String> data) {
    /** What the file of own data is called. */
    public static final String DATA = "paso-data.csv";

    /**
     * The program for an experiment that can be trained.
     *
     * @param locale the language of its comments and of what it prints
     * @throws dev.paso.core.RefusedException where a split leaves nothing to train on
     */
    public static PyTorchProgram of(ExperimentSpec spec, Locale locale) {
        Words words = new Words(locale);
        Plan plan = Plan.of(spec);
        Script script = new Script(words);
        if (spec.dtype() == Dtype.FLOAT64) {
            script.blank().use("torch").line("torch.set_default_dtype(torch.float64)");
        }
        new DataCode(plan, script).write();
        new SplitCode(plan, script).write();
        LoaderCode loader = new LoaderCode(plan, script);
        loader.write();
        new ModelCode(plan, script).write();
        new EditCode(plan, script).write();
        new TrainingCode(plan, script).write(loader);
        new EvaluationCode(plan, script).write();
        Optional<String> data = spec.data() instanceof InlineSpec own && InlineCode.isFile(own)
                ? Optional.of(InlineCode.csv(own))
                : Optional.empty();
        String body = script.text();
        return new PyTorchProgram(String.join("\n", head(spec, words, body)) + "\n\n" + body, data);
    }

    /** What a reader must know before the first line. */
    private static List<String> head(ExperimentSpec spec, Words words, String body) {
        List<String> lines = new ArrayList<>();
        String name = Python.line(spec.name());
        lines.add(name.isEmpty() ? words.say("head") : words.say("head.named", name));
        lines.add(words.say(spec.dtype() == Dtype.FLOAT32 ? "promise.float32" : "promise"));
        lines.add(
                words.say("needs", "pip install torch numpy" + (body.contains("from sklearn") ? " scikit-learn" : "")));
        if (body.contains(DATA)) {
            lines.add(words.say("reads", DATA));
        }
        if (spec.model().layers().stream().anyMatch(LayerSpec.Dropout.class::isInstance)) {
            lines.add(words.say("dropout"));
        }
        if (spec.optimizer() instanceof OptimizerSpec.NAdam) {
            lines.add(words.say("nadam"));
        }
        if (spec.scheduler().cyclesMomentum()) {
            lines.add(words.say("cycles"));
        }
        return lines.stream().map(line -> "# " + line).toList();
    }
}
