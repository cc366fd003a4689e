package dev.paso.browser;

import dev.paso.Holds;
import dev.paso.Thorough;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lab of chapters 2 and 2.1, walked with a scripted solution for every mission; the book's numbers where the book prints them. */
@ExtendWith(Browsing.class)
class TrainingLoopLabIT {
    private static final String LAB = "training-loop";

    static List<Walker> walkers() {
        return Walker.orBoth(Walker.ENGLISH_BY_DAY);
    }

    @Holds("training-loop.validate.text")
    @ParameterizedTest
    @Thorough
    @MethodSource("walkers")
    void everyMissionIsSolvedByDoingWhatItAsks(Walker walker, Visitors visitors) {
        LabWalk walk = LabWalk.through(LAB, walker, visitors);
        TrainingLoopWalk loop = new TrainingLoopWalk(walk);
        for (int i = 1; i <= walk.lab().steps(); i++) {
            loop.step();
        }
        walk.assertAtTheEnd();
    }
}
