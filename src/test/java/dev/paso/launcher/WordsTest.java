package dev.paso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.launcher.Machine.Said;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code paso} answers to words, right and wrong ones. */
class WordsTest {
    @TempDir
    private Path place;

    private Machine machine;

    @BeforeEach
    void aProjectWithTwoTests() throws IOException {
        machine = new Machine(place);
        machine.program(
                "node",
                "case $1 in --version) echo v24.18.0 ;; *) echo \"node $*\"; echo '# pass 2' >target/typescript-tests.txt ;; esac");
        machine.program("npm", "");
        machine.write("src/test/java/a/AdamTest.java", "class AdamTest {\n    @Test\n    void firstStep() {}\n}\n");
        machine.write("src/test/java/a/Helper.java", "class Helper {}");
        machine.write("frontend/a/frame.test.ts", "");
        machine.write("frontend/generated/a/frame.test.ts", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test Adam | no test is named 'Adam'; near it are: AdamTest. Expected: a class (",
                "test AdamTest#secondStep | AdamTest has no test named 'secondStep'; it has: firstStep",
                "test Helper | no test is named 'Helper'",
                "test ../../etc | no test is named '../../etc'",
                "test -q | no test is named '-q'",
                "test fram.test.ts | no test is named 'fram.test.ts'; near it are: frame.test.ts",
                "test frontend/b/frame.test.ts | no test is named 'frontend/b/frame.test.ts'; near it are: frame.test.ts",
                "check all | expected: check, or: check browser, or: check walks, or: check labs, or: check pages, or: check files, or: check network [WORD], or: check screens [WORD], or: check python, was: check all",
                "run --port x | --port must be a number from 1 to 65535, was x",
                "fly | unknown command: fly"
            })
    void nonsenseIsAnsweredInOneSentence(String words, String answer) throws IOException, InterruptedException {
        machine.set("JAVA_HOME", System.getProperty("java.home"));
        Said said = machine.paso(words.split(" ", -1));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("paso: " + answer);
    }

    @ParameterizedTest
    @CsvSource({"frame.test.ts", "frontend/a/frame.test.ts", "./frontend/a/frame.test.ts"})
    void aTestOfTheFrontEndNeedsNodeAlone(String name) throws IOException, InterruptedException {
        Said said = machine.paso("test", name);
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .containsPattern("node --test .*frontend/a/frame.test.ts\n")
                .endsWith("2 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void helpSaysEveryCommand() throws IOException, InterruptedException {
        String help = machine.paso("help").out();
        assertThat(java.nio.file.Files.readString(Path.of("paso"))
                        .lines()
                        .dropWhile(line -> !line.startsWith("case \"$command\""))
                        .filter(line -> line.matches("    [a-z |]+\\) .*"))
                        .flatMap(line -> java.util.Arrays.stream(
                                line.strip().replaceFirst("\\).*", "").split(" \\| ", -1))))
                .hasSizeGreaterThan(8)
                .allSatisfy(command -> assertThat(help).contains("./paso " + command));
    }
}
