package dev.paso.workspace;

import static dev.paso.workspace.PlayedLab.any;

import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Phase;
import java.util.List;

/** The lab on gradient descent as somebody plays with it. */
final class PlayedDescent {
    private PlayedDescent() {}

    static PlayedLab of(Descent lab) {
        return new PlayedLab(
                lab,
                Story.of(new GradientDescent(), lab),
                random -> {
                    switch (random.nextInt(3)) {
                        case 0 -> lab.reach(any(random, Phase.values()));
                        case 1 -> lab.pick(random.nextInt(-1, 80));
                        default -> lab.trial().set(Math.pow(10, -5 * random.nextDouble()));
                    }
                },
                () -> List.of(
                        lab.phase(),
                        lab.picked(),
                        lab.trial().value(),
                        lab.update(),
                        lab.example(),
                        lab.tried(0),
                        lab.gradient(),
                        lab.walk().step(),
                        lab.walk().line(),
                        lab.seen().fell(),
                        lab.seen().climbed(),
                        lab.compared(),
                        lab.lanes().stream()
                                .map(lane -> lane.key() + lane.line())
                                .toList()));
    }
}
