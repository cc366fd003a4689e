package dev.paso.workspace;

import dev.paso.experiment.Pace;
import dev.paso.experiment.Pace.Unit;
import java.util.Locale;

/** How fast a learner wants to watch. */
public enum Speed {
    STEP_BY_STEP(new Pace(2, Unit.STEPS)),
    SLOW(new Pace(20, Unit.STEPS)),
    NORMAL(new Pace(30, Unit.EPOCHS)),
    FAST(new Pace(200, Unit.EPOCHS)),
    FULL(Pace.FULL);

    private final Pace pace;

    Speed(Pace pace) {
        this.pace = pace;
    }

    public Pace pace() {
        return pace;
    }

    public String key() {
        return "speed." + name().toLowerCase(Locale.ROOT);
    }
}
