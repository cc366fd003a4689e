package dev.paso.workspace.labs;

import dev.paso.core.landscape.BestFit;
import dev.paso.experiment.Work;
import dev.paso.workspace.Story;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Recipes;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import java.util.Optional;

/** The labs by their names in addresses and facts: with it the story of any lab can be made, and made again, anywhere. */
public final class Labs {
    public static final List<String> NAMES = List.of(Descent.LAB, Autograd.LAB, Loop.LAB, Classification.LAB);

    private final Work work;

    /** @param work finds the closed form that one of the missions is about */
    public Labs(Work work) {
        this.work = work;
    }

    /** The story of a lab before its first step; empty where there is no lab of that name. */
    public Optional<Story> story(String lab) {
        return switch (lab) {
            case Descent.LAB -> Optional.of(Descent.first().story());
            case Autograd.LAB -> Optional.of(autograd().story());
            case Loop.LAB -> Optional.of(Loop.first().story());
            case Classification.LAB -> Optional.of(Classification.first().story());
            default -> Optional.empty();
        };
    }

    /** The closed form comes when it is found. */
    private Autograd autograd() {
        Autograd lab = Autograd.first();
        work.begin(lab, Work.Length.BRIEF, isWanted -> BestFit.of(Autograd.prepared(Recipes.numpy())))
                .whenComplete((fit, failure) -> {
                    if (failure == null) {
                        lab.setBestFit(fit);
                    } else {
                        lab.failBestFit(failure.getMessage());
                    }
                });
        return lab;
    }
}
