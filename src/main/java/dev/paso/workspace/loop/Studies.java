package dev.paso.workspace.loop;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Capacity;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import java.util.Optional;

/** What is computed beside the run where the story asks for it: polynomials of all degrees, schedules, a range test. */
public final class Studies {
    public static final int MOST_DEGREE = 9;

    private static final int LOW_DEGREE = 1; // too stiff for the wave: the learner goes on from there
    private static final int RANGE_UPDATES = 150;
    private static final double LEAST_RATE = 1e-4;
    private static final double MOST_RATE = 10;

    private ExperimentSpec spec;
    private PreparedData data;
    private Optional<Capacity> capacity = Optional.empty();
    private Optional<ScheduleTraces> schedules = Optional.empty();
    private Optional<RangeTest> range = Optional.empty();
    private int degree = LOW_DEGREE;

    public Studies(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
    }

    /** The experiment is this one now. */
    public void follow(ExperimentSpec other, PreparedData prepared) {
        if (data != prepared) {
            capacity = Optional.empty();
        }
        if (!LinePlane.fits(other) || !isOfSameData(spec, other)) {
            range = Optional.empty();
        }
        if (data != prepared || !spec.equals(other)) {
            schedules = Optional.empty();
        }
        spec = other;
        data = prepared;
    }

    private static boolean isOfSameData(ExperimentSpec one, ExperimentSpec other) {
        return one.data().equals(other.data())
                && one.split().equals(other.split())
                && one.scale().equals(other.scale())
                && one.features().equals(other.features())
                && one.dtype() == other.dtype();
    }

    public void begin() {
        range = Optional.empty();
        degree = LOW_DEGREE;
    }

    /** The degree of the polynomial that the learner chose. */
    public int degree() {
        return degree;
    }

    public void setDegree(int degree) {
        this.degree = Math.clamp(degree, 0, MOST_DEGREE);
    }

    /** Polynomials on the data at hand, which must have one input. */
    public Capacity capacity() {
        if (capacity.isEmpty()) {
            capacity = Optional.of(Capacity.of(data, MOST_DEGREE));
        }
        return capacity.get();
    }

    /** The schedule at hand beside a constant rate. */
    public ScheduleTraces schedules() {
        if (schedules.isEmpty()) {
            schedules = Optional.of(ScheduleTraces.of(spec.withEdits(List.of()), data));
        }
        return schedules.get();
    }

    /** Tries rates from tiny to huge, from the first parameters of {@code fresh} on. */
    public void testRange(ExperimentSpec fresh) {
        range = Optional.of(RangeTest.of(fresh, data, LEAST_RATE, MOST_RATE, RANGE_UPDATES));
    }

    public Optional<RangeTest> range() {
        return range;
    }
}
