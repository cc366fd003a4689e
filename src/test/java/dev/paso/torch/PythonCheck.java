package dev.paso.torch;

import dev.paso.ui.lab.autograd.AutogradCode;
import dev.paso.ui.lab.descent.DescentCode;
import dev.paso.workspace.loop.LoopCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Code that is shown runs: all of it under a real PyTorch, which must print what Paso shows, and so do the programs that experiments become.
 * {@code ./paso check python}
 */
public final class PythonCheck {
    private static final Path SCRIPTS = Path.of("src/test/resources/pytorch");

    private PythonCheck() {}

    /** What came of it. */
    record Outcome(int status, String said) {}

    static List<Snippet> all() {
        return Stream.of(DescentCode.all(), AutogradCode.all(), LoopCode.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A Python that has PyTorch and scikit-learn; empty where there is none. */
    static Optional<String> python() {
        return Stream.of(System.getenv().getOrDefault("PASO_PYTHON", "python3"), "/usr/bin/python3")
                .filter(PythonCheck::hasTorch)
                .findFirst();
    }

    private static boolean hasTorch(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import torch, numpy, sklearn")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Outcome run(String python, List<Snippet> snippets) throws IOException, InterruptedException {
        return run(python, "listings.py", snippets);
    }

    /** Runs programs that experiments became. */
    static Outcome runPrograms(String python, List<Programs.Program> programs)
            throws IOException, InterruptedException {
        return run(python, "programs.py", programs);
    }

    private static Outcome run(String python, String script, List<?> what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, SCRIPTS.resolve(script).toString())
                .redirectErrorStream(true)
                .start();
        try (OutputStream to = process.getOutputStream()) {
            to.write(JsonMapper.shared().writeValueAsBytes(what));
        } catch (IOException e) {
            // it has ended already, and says why
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return new Outcome(process.exitValue(), said);
    }

    @SuppressWarnings("SystemOut")
    static void main() throws IOException, InterruptedException {
        String python = python().orElse("");
        if (python.isEmpty()) {
            System.err.println("no Python with PyTorch found");
            System.exit(2);
        }
        int status = 0;
        for (Outcome outcome : List.of(
                run(python, all()),
                runPrograms(python, Programs.recorded(1)),
                runPrograms(python, Programs.others()),
                runPrograms(python, Programs.presets()))) {
            System.out.print(outcome.said());
            status = Math.max(status, outcome.status());
        }
        System.exit(status);
    }
}
