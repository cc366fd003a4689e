package dev.paso.workspace;

import static dev.paso.workspace.PlayedLab.any;

import dev.paso.Until;
import dev.paso.experiment.Study;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.List;
import java.util.Random;

/** The lab on the training loop as somebody plays with it. */
final class PlayedLoop {
    private PlayedLoop() {}

    static PlayedLab of(Loop lab) {
        return new PlayedLab(
                lab,
                Story.of(new TrainingLoop(), lab),
                random -> {
                    switch (random.nextInt(12)) {
                        case 0 -> lab.reach(any(random, Beat.values()));
                        case 1 -> lab.wantUpdate();
                        case 2 -> lab.power().exponent().set(random.nextInt(7));
                        case 3 -> lab.power().base().set(random.nextInt(7));
                        case 4 -> lab.modes().setTraining(random.nextBoolean());
                        case 5, 6, 7 -> lab.modes().call();
                        case 8 -> lab.book().grow();
                        case 9 -> {
                            lab.degree().choose(random.nextInt(10));
                            lab.degree().shown().set(random.nextInt(10));
                        }
                        case 10 -> save(lab, random);
                        default -> {
                            lab.testRange();
                            lab.inputs().set(any(random, "0.5", "1; 2", "0,25 7"));
                            if (random.nextBoolean()) {
                                lab.book().finish();
                            }
                        }
                    }
                },
                () -> List.of(
                        lab.beat(),
                        lab.update(),
                        lab.isValidated(),
                        lab.listing().map(lab::next),
                        lab.power().exponent().value(),
                        lab.power().answer(),
                        lab.inputs().value(),
                        lab.modes().isTraining(),
                        List.copyOf(lab.modes().calls()),
                        lab.book().lines(),
                        lab.archive().saved(),
                        lab.archive().loaded(lab.spec()),
                        lab.degree().shown().value(),
                        lab.range().map(Study.Answer::found),
                        lab.totalEpochs(),
                        lab.means()));
    }

    private static void save(Loop lab, Random random) {
        if (random.nextInt(3) == 0) {
            lab.archive().forget();
        }
        if (lab.step() > 0) {
            lab.save();
            Until.holds("it is saved", () -> lab.archive().saving().isEmpty());
        }
        if (lab.archive().saved().isPresent() && random.nextInt(3) == 0) {
            lab.archive().load(lab.fresh(), lab.resumedEpochs());
        }
    }
}
