package dev.paso.torch;

import dev.paso.ui.lab.autograd.AutogradCode;
import dev.paso.ui.lab.descent.DescentCode;
import dev.paso.workspace.loop.LoopCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Code that is shown runs: all of it under a real PyTorch, which must print what Paso shows. {@code ./paso check python} */
public final class PythonCheck {
    private static final Path SCRIPT = Path.of("src/test/resources/pytorch/listings.py");

    private PythonCheck() {}

    /** What came of it. */
    record Outcome(int status, String said) {}

    static List<Snippet> all() {
        return Stream.of(DescentCode.all(), AutogradCode.all(), LoopCode.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A Python that has PyTorch; empty where there is none. */
    static Optional<String> python() {
        return Stream.of(System.getenv().getOrDefault("PASO_PYTHON", "python3"), "/usr/bin/python3")
                .filter(PythonCheck::hasTorch)
                .findFirst();
    }

    private static boolean hasTorch(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import torch, numpy")
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
        Process process = new ProcessBuilder(python, SCRIPT.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(snippets));
        process.getOutputStream().close();
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
        Outcome outcome = run(python, all());
        System.out.print(outcome.said());
        System.exit(outcome.status());
    }
}
