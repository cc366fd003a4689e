package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Thorough;
import dev.paso.fault.Upgrades;
import dev.paso.network.Activity;
import dev.paso.network.Case;
import dev.paso.network.Chromium;
import dev.paso.network.Fault;
import dev.paso.network.Trial;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Networks that fail for a few seconds: every page comes back by itself, says quietly that it waits, has lost no change, and its curve
 * is that of a run without a network. {@code ./paso check network} tries all faults, the long ones too.
 */
class FlickerIT {
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(Case.of(new Fault.Offline(), 4), List.of(Activity.TRAINING, Activity.LAB)),
                Arguments.of(Case.of(new Fault.Cut(), 4), List.of(Activity.DRAGGING, Activity.SCORES)),
                Arguments.of(Case.of(new Fault.Stall(), 4), List.of(Activity.IDLE, Activity.TRAINING)),
                Arguments.of(Case.of(new Fault.Roam(), 12), List.of(Activity.IDLE, Activity.SCORES)),
                Arguments.of(Case.of(new Fault.Flickers(), 6), List.of(Activity.TRAINING, Activity.IDLE)),
                Arguments.of(Case.of(new Fault.LostAnswer(), 1), List.of(Activity.DRAGGING, Activity.LAB)),
                Arguments.of(Case.of(new Fault.BlockedFromTheStart(Upgrades.SWALLOW), 1), List.of(Activity.TRAINING)));
    }

    @ParameterizedTest
    @Thorough(after = 1)
    @MethodSource("cases")
    void pagesComeBackAsIfNothingHadBeen(Case one, List<Activity> activities) {
        Host host = Host.ofThisJvm();
        Trial.Application application = () -> URI.create(host.address());
        try (Chromium tabs = Chromium.in(host.browser())) {
            List<Trial.Result> results = new Trial(application, tabs, Duration.ZERO).run(one, activities);
            assertThat(results).hasSameSizeAs(activities).allMatch(Trial.Result::isGood);
        }
    }
}
