package dev.paso.export;

import dev.paso.core.Dtype;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * An experiment as one Python program for PyTorch, NumPy and scikit-learn, as somebody who knows them would have written it: it trains
 * the same model on the same data in the same order, and prints the losses that Paso shows. What a part means there is what
 * {@code reference.py} among the tests says of it.
 *
 * @param text the whole program, in lines that end with {@code \n}
 * @param files what it reads from the folder in which it runs: none, but where the recipe holds more numbers of its own than a reader
 *     would want in a program
 */
public record PyTorchProgram(String text, List<File> files) {
    /** What the table of own data is called. */
    public static final String DATA = "paso-data.csv";

    /** What the experiment's own file is called, of which a program takes many first weights. */
    public static final String EXPERIMENT = "paso-experiment.json";

    private static final String OLD_NADAM = "1.13"; // the last PyTorch that has its formula

    /**
     * A file that a program reads.
     *
     * @param content made when it is asked for
     */
    public record File(String name, Supplier<String> content) {}

    public PyTorchProgram {
        files = List.copyOf(files);
    }

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
            script.use("torch").line("torch.set_default_dtype(torch.float64)");
        }
        new DataCode(plan, script).write();
        new SplitCode(plan, script).write();
        LoaderCode loader = new LoaderCode(plan, script);
        loader.write();
        new ModelCode(plan, script).write();
        new EditCode(plan, script).write();
        new TrainingCode(plan, script).write(loader);
        new EvaluationCode(plan, script).write();
        List<File> files = files(spec);
        List<String> head = head(spec, words, script.uses("sklearn"), files);
        return new PyTorchProgram(String.join("\n", head) + "\n\n" + script.text(), files);
    }

    private static List<File> files(ExperimentSpec spec) {
        List<File> files = new ArrayList<>();
        if (spec.data() instanceof InlineSpec own && InlineCode.isFile(own)) {
            files.add(new File(DATA, () -> InlineCode.csv(own)));
        }
        if (spec.init() instanceof InitSpec.State state && InitCode.isFile(state)) {
            files.add(new File(EXPERIMENT, () -> ExperimentWriter.write(spec)));
        }
        return files;
    }

    /** What a reader must know before the first line. */
    private static List<String> head(ExperimentSpec spec, Words words, boolean usesScikit, List<File> files) {
        List<String> lines = new ArrayList<>();
        String name = Python.line(spec.name());
        lines.add(name.isEmpty() ? words.say("head") : words.say("head.named", name));
        lines.add(words.say(spec.dtype() == Dtype.FLOAT32 ? "promise.float32" : "promise"));
        lines.add(words.say("needs", "pip install torch numpy" + (usesScikit ? " scikit-learn" : "")));
        files.forEach(file -> lines.add(words.say("reads", file.name())));
        if (spec.model().layers().stream().anyMatch(LayerSpec.Dropout.class::isInstance)) {
            lines.add(words.say("dropout"));
        }
        if (spec.optimizer() instanceof OptimizerSpec.NAdam) {
            lines.add(words.say("nadam", OLD_NADAM));
        }
        if (spec.scheduler().cyclesMomentum()) {
            lines.add(words.say("cycles"));
        }
        return lines.stream().map(line -> "# " + line).toList();
    }
}
