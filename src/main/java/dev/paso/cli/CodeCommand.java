package dev.paso.cli;

import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.export.PyTorchProgram;
import dev.paso.json.ExperimentReader;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Prints one experiment as a Python program for PyTorch, or the data that the program reads from a file. */
final class CodeCommand {
    private CodeCommand() {}

    /** Returns the exit status: 1 where the experiment is invalid, or has no data that would need a file. */
    static int run(String json, boolean wantsData, PrintStream out, PrintStream err) {
        PyTorchProgram program;
        try {
            ExperimentSpec spec = Limits.DEFAULT.check(ExperimentReader.read(json));
            new Trainer(spec, event -> {}); // refuses what cannot be trained
            program = PyTorchProgram.of(spec, Locale.ENGLISH);
        } catch (RefusedException e) {
            err.println("paso: " + e.getMessage());
            return 1;
        }
        return wantsData ? data(program, out, err) : text(program, out, err);
    }

    private static int text(PyTorchProgram program, PrintStream out, PrintStream err) {
        out.print(program.text());
        out.flush();
        program.files()
                .forEach(file -> err.println("paso: this program reads " + file.name()
                        + (file.name().equals(PyTorchProgram.DATA)
                                ? ", which ./paso code FILE --data prints"
                                : ", a copy of the experiment's file")));
        return 0;
    }

    private static int data(PyTorchProgram program, PrintStream out, PrintStream err) {
        Optional<PyTorchProgram.File> data = program.files().stream()
                .filter(file -> file.name().equals(PyTorchProgram.DATA))
                .findFirst();
        data.ifPresentOrElse(
                file -> out.print(file.content().get()),
                () -> err.println("paso: all data of this experiment are in its program"));
        out.flush();
        return data.isPresent() ? 0 : 1;
    }
}
