package dev.paso.workspace.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.kind.Form;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.RandomSpecs;
import dev.paso.workspace.Differences;
import dev.paso.workspace.Draft;
import dev.paso.workspace.TestMemory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a control chooses, choosing again what was there before leads back to the same file: over every setting of random files. */
class ThereAndBackTest {
    private static final int FILES = 20;
    private static final double OTHER_RATE = 0.0123;

    private final List<ExperimentSpec> specs = IntStream.range(0, FILES)
            .mapToObj(seed -> RandomSpecs.spec(seed).withEdits(List.of()))
            .toList();

    @Test
    void theWayBackLosesNothing() {
        Set<String> done = new HashSet<>();
        List<String> lost = new ArrayList<>();
        each((spec, setting, other) -> {
            TestMemory memory = new TestMemory(spec);
            if (!memory.tries(change(setting, other)) || memory.spec().equals(spec)) {
                return;
            }
            done.add(setting.name());
            boolean isBack = find(memory, setting.path())
                    .filter(back -> memory.tries(change(back, setting.value())))
                    .isPresent();
            if (!isBack || !memory.spec().equals(spec)) {
                lost.add("%s from %s to %s and back: %s"
                        .formatted(
                                setting.path(),
                                setting.value(),
                                other,
                                isBack ? Differences.between(spec, memory.spec()) : "no way"));
            }
        });
        assertThat(lost).isEmpty();
        assertThat(done).contains("type", "features", "early_stopping", "out", "momentum", "affine");
    }

    /** Of whatever else was changed on the way nothing is lost either. */
    @Test
    void whatIsChangedMeanwhileStaysChanged() {
        each((spec, setting, other) -> {
            TestMemory memory = new TestMemory(spec);
            if (setting.form() != Form.WORD || !memory.tries(change(setting, other))) {
                return;
            }
            boolean isChanged = memory.tries(draft -> draft.optimizer = draft.optimizer.withLr(OTHER_RATE))
                    && memory.tries(draft -> draft.epochs += 3)
                    && memory.tries(draft -> draft.loader = draft.loader.withBatchSize(OptionalInt.of(5)));
            if (isChanged
                    && find(memory, setting.path())
                            .filter(back -> memory.tries(change(back, setting.value())))
                            .isPresent()) {
                assertThat(memory.spec())
                        .as(setting.path() + " from " + setting.value() + " to " + other)
                        .isEqualTo(Draft.of(spec, draft -> {
                            draft.optimizer = draft.optimizer.withLr(OTHER_RATE);
                            draft.epochs += 3;
                            draft.loader = draft.loader.withBatchSize(OptionalInt.of(5));
                        }));
            }
        });
    }

    private interface Visit {
        void to(ExperimentSpec spec, Setting setting, String other);
    }

    private void each(Visit visit) {
        for (ExperimentSpec spec : specs) {
            all(Settings.of(spec)).forEach(setting -> others(setting).forEach(other -> visit.to(spec, setting, other)));
        }
    }

    private static Stream<Setting> all(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.settings().stream())
                .filter(setting -> setting.change().isPresent());
    }

    private static Optional<Setting> find(TestMemory memory, String path) {
        return all(Settings.of(memory.spec(), memory.remembered()))
                .filter(setting -> setting.path().equals(path))
                .findFirst();
    }

    private static Consumer<Draft> change(Setting setting, String text) {
        return draft -> {
            boolean isOffered = setting.form() != Form.WORD || setting.words().contains(text);
            if (!isOffered) {
                throw new AssertionError(setting.path() + " does not offer " + text + " but " + setting.words());
            }
            setting.change().orElseThrow().accept(draft, text);
        };
    }

    private static Stream<String> others(Setting setting) {
        Stream<String> others = switch (setting.form()) {
            case SWITCH -> Stream.of(String.valueOf(!Boolean.parseBoolean(setting.value())));
            case WORD -> setting.words().stream();
            case NUMBERS, WHOLES -> Stream.of("1, 2, 3");
            case PAIR -> Stream.of("0.5, 0.25");
            case TEXT -> Stream.of("x1", "");
            case NUMBER, SIZE -> Stream.of("0", "0.25", "3");
            case UNBOUNDED -> Stream.of("0.25", "inf");
            case WHOLE, LONG, OPTIONAL_WHOLE, OPTIONAL_LONG -> Stream.of("3", "17", "");
        };
        return others.filter(other -> !other.equals(setting.value()));
    }
}
