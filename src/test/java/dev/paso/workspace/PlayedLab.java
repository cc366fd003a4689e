package dev.paso.workspace;

import dev.paso.Until;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A lab that somebody plays with: what they may do beside the run, at random, and what panels read.
 *
 * @param move one thing that a learner can do
 * @param reads what panels read
 */
public record PlayedLab(LabState state, Story story, Consumer<Random> move, Supplier<List<Object>> reads) {
    private static final Work WORK = new Work();
    public static final List<String> NAMES =
            List.of(GradientDescent.NAME, AutogradLab.NAME, TrainingLoop.NAME, ClassificationLab.NAME);

    static PlayedLab of(String name) {
        Desk desk = new Desk(WORK);
        return switch (name) {
            case GradientDescent.NAME -> PlayedDescent.of(new GradientDescent().begin(desk));
            case AutogradLab.NAME -> PlayedAutograd.of(new AutogradLab().begin(desk));
            case TrainingLoop.NAME -> PlayedLoop.of(new TrainingLoop().begin(desk));
            case ClassificationLab.NAME -> PlayedClassification.of(new ClassificationLab().begin(desk));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Whoever is in this story plays. */
    public static PlayedLab of(Story story) {
        PlayedLab played = switch (story.state()) {
            case Descent lab -> PlayedDescent.of(lab);
            case Autograd lab -> PlayedAutograd.of(lab);
            case Loop lab -> PlayedLoop.of(lab);
            case Classification lab -> PlayedClassification.of(lab);
            default -> throw new IllegalArgumentException(story.lab());
        };
        return new PlayedLab(story.state(), story, played.move, played.reads);
    }

    /** Whether each step's mission is solved; what cannot be asked of the recipe at hand is so for all. */
    List<Object> solved() {
        List<Object> solved = new ArrayList<>();
        for (int number = 1; number <= story.size(); number++) {
            String step = story.step(number).key();
            try {
                solved.add(step + story.isThere(number));
            } catch (RuntimeException impossible) {
                solved.add(step + impossible.getClass());
            }
        }
        return solved;
    }

    /** Everything is asked for, and worked out. */
    PlayedLab settle() {
        Until.holds(
                "all is worked out",
                () -> !reads.get().isEmpty()
                        && !solved().isEmpty()
                        && !state.desk().isBusy());
        return this;
    }

    @SafeVarargs
    static <T> T any(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }
}
