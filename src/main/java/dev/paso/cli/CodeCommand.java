package dev.paso.cli;

import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.export.PyTorchProgram;
import dev.paso.json.ExperimentReader;
import java.io.PrintStream;
import java.util.Locale;

/** Prints one experiment as a Python program for PyTorch, or the data that the program reads from a file. */
final class CodeCommand {
    private CodeCommand() {}

    /** Returns the exit status: 1 where the experiment is invalid, or has no data that would need a file. */
    static int run(String json, boolean wantsData, PrintStream out, PrintStream err) {
        try {
            ExperimentSpec spec = Limits.DEFAULT.check(ExperimentReader.read(json));
            new Trainer(spec, event -> {}); // refuses what cannot be trained
            PyTorchProgram program = PyTorchProgram.of(spec, Locale.ENGLISH);
            if (wantsData && program.data().isEmpty()) {
                err.println("paso: all data of this experiment are in its program");
                return 1;
            }
            out.print(wantsData ? program.data().orElseThrow() : program.text());
            out.flush();
            program.data()
                    .filter(data -> !wantsData)
                    .ifPresent(data -> err.println("paso: this program reads " + PyTorchProgram.DATA
                            + ", which ./paso code FILE --data prints"));
            return 0;
        } catch (RefusedException e) {
            err.println("paso: " + e.getMessage());
            return 1;
        }
    }
}
