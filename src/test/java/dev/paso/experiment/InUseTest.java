package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paso.Until;
import dev.paso.core.train.Cost;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which run a full host takes for one that was left alone. */
class InUseTest {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final ManualTimer timer = new ManualTimer();

    @AutoClose
    private final Runs runs = new Runs(new RunSettings(2, 2, Limits.DEFAULT, IDLE, Duration.ofSeconds(10), 30), timer);

    @Test
    void whoWatchesUsesARunHoweverLong() {
        Run watched = runs.open(Recipes.moons(10));
        List<Frame> frames = new CopyOnWriteArrayList<>();
        Viewer viewer = watched.watch(frames::add);
        Until.holds("a frame comes", () -> !frames.isEmpty());
        viewer.acknowledge(1);
        timer.advance(IDLE.multipliedBy(2));
        runs.open(Recipes.moons(10));
        assertThatExceptionOfType(TooManyRunsException.class).isThrownBy(() -> runs.open(Recipes.moons(10)));
        assertThat(watched.isClosed()).isFalse();
    }

    /** What makes room for its own next recipe is another run, though both were left alone as long. */
    @Test
    void aRunThatGrowsIsInUse() {
        ExperimentSpec large = Recipes.wide(600);
        int memory = (int) (1.9 * Cost.of(large).memory() / 1_000_000); // for one of them: a part stays for small ones
        RunSettings settings = new RunSettings(2, 10, Limits.DEFAULT, IDLE, Duration.ofSeconds(10), 30, memory, 5);
        try (Runs host = new Runs(settings, timer)) {
            Run growing = host.open(Recipes.moons(10));
            Run other = host.open(large);
            timer.advance(IDLE);
            growing.replace(large);
            assertThat(growing.isClosed()).isFalse();
            assertThat(growing.spec()).isEqualTo(large);
            assertThat(other.isClosed()).isTrue();
        }
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                deed("a command", run -> run.edit(step -> new Edit.SetLr(step, 0.5))),
                deed("a pace", run -> run.setPace(new Pace(1, Pace.Unit.STEPS))),
                deed("another recipe", run -> run.replace(Recipes.line(0.1, 10))));
    }

    private static Arguments deed(String name, Consumer<Run> deed) {
        return Arguments.of(name, deed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void whateverIsDoneWithARunIsUseOfIt(String name, Consumer<Run> deed) {
        Run used = runs.open(Recipes.moons(10));
        Run other = runs.open(Recipes.moons(10));
        timer.advance(IDLE);
        deed.accept(used);
        runs.open(Recipes.moons(10));
        assertThat(other.isClosed()).isTrue();
        assertThat(used.isClosed()).as(name).isFalse();
    }
}
