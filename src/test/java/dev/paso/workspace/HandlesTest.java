package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paso.core.Refused;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a learner does in a step of any lab is told, and done again from what was told. */
class HandlesTest {
    private static final int TIMES = 6;
    private static final List<String> NONSENSE = List.of(
            "",
            " ",
            "nonsense",
            "-1",
            "1.5",
            "99999999999999999999999",
            "2147483648",
            "1e308",
            "-1e308",
            "1e999",
            "NaN",
            "Infinity",
            "true",
            "null",
            "{}",
            "1 2 3 4 5 6 7 8 9",
            "1 2:NaN NaN",
            "9999 9999 9999:",
            ":",
            "1;1;1",
            "1 1;0.5 1 1;0.6 1 1",
            "{\"epoch\": 1}",
            "[".repeat(2000),
            "1 ".repeat(50_000),
            "x".repeat(1_000_000),
            "9".repeat(1_000_000));

    /** A step of a lab. */
    record Step(String lab, int number) {}

    static Stream<Step> steps() {
        return PlayedLab.NAMES.stream()
                .flatMap(lab -> IntStream.rangeClosed(
                                1, PlayedLab.of(lab).story().size())
                        .mapToObj(number -> new Step(lab, number)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatWasDoneIsDoneAgain(Step at) {
        for (int seed = 0; seed < TIMES; seed++) {
            Random random = new Random(31L * at.number() + seed);
            PlayedLab played = PlayedLab.of(at.lab());
            played.story().goTo(at.number());
            ExperimentSpec spec = played.story().step().preset();
            PreparedData data = prepared(spec);
            long step = played.story().step().start();
            played.story().follow(spec, data, step, Optional.empty());
            played.story().begin();
            for (int i = random.nextInt(30); i > 0; i--) {
                if (random.nextInt(8) == 0) {
                    step = Math.max(0, step + random.nextInt(-3, 12));
                    played.story().follow(spec, data, step, Optional.empty());
                }
                played.move().accept(random);
            }
            Story.Told told = played.settle().story().told();
            PlayedLab again = PlayedLab.of(at.lab());
            again.story().follow(spec, prepared(spec), step, Optional.empty());
            again.story().restore(sent(spec, told));
            again.settle();
            again.settle();
            assertThat(again.story().told()).as(at + " told").isEqualTo(told);
            assertThat(again.reads().get())
                    .as(at + " read")
                    .isEqualTo(played.reads().get());
            assertThat(again.solved()).as(at + " solved").isEqualTo(played.solved());
        }
    }

    private static PreparedData prepared(ExperimentSpec spec) {
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }

    private static Story.Told sent(ExperimentSpec spec, Story.Told told) {
        Facts facts =
                new Facts(spec, 1, 0, 0, false, Speed.NORMAL, OptionalLong.empty(), List.of(), 0, Optional.of(told));
        return FactsJson.read(FactsJson.write(facts)).story().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void nonsenseIsRefusedInPlainWordsOrPassedOver(Step at) {
        PlayedLab played = PlayedLab.of(at.lab());
        played.story().goTo(at.number());
        ExperimentSpec spec = played.story().step().preset();
        played.story().follow(spec, prepared(spec), 0, Optional.empty());
        played.story().begin();
        Map<String, String> begun = played.state().handles();
        Random random = new Random(at.number());
        for (int i = 0; i < 60; i++) {
            played.move().accept(random);
        }
        Story.Told told = played.story().told();
        Map<String, String> quick = new HashMap<>(told.handles());
        quick.remove("attempt-run"); // a thousand epochs
        for (String name : told.handles().keySet()) {
            for (String nonsense : NONSENSE) {
                Map<String, String> handles = new HashMap<>(quick);
                handles.put(name, nonsense);
                Throwable thrown = catchThrowable(
                        () -> played.story().restore(new Story.Told(told.lab(), told.step(), told.solved(), handles)));
                if (thrown != null) {
                    assertThat(thrown).as(name).isInstanceOf(Refused.class);
                    assertThat(thrown.getMessage()).startsWith(name).hasSizeLessThan(700);
                    assertThat(played.state().handles()).isEqualTo(begun);
                } else {
                    assertThat(played.state().handles().values())
                            .as(name + " of " + nonsense.length())
                            .allMatch(value -> value.length() < 60_000);
                }
            }
            assertThat(played.solved()).isNotEmpty();
        }
        played.story().restore(new Story.Told(told.lab(), told.step(), List.of(), Map.of("unknown", "1")));
        assertThat(played.state().handles()).isEqualTo(begun);
    }
}
