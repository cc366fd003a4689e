package dev.paso.core.landscape;

import dev.paso.core.Require;
import dev.paso.core.Thinning;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of two parameters through a run, in little memory: the whole way stays, ever more coarsely. How coarse it is depends on its
 * newest step alone, so that a run that went back shows what one that never went on would show. Not for two threads.
 */
public final class ParameterPath {
    public static final int DEFAULT_CAPACITY = 1000;

    private static final Point NOWHERE = new Point(-1, 0, 0);

    private final int xParameter;
    private final int yParameter;
    private final int capacity;
    private final List<Point> kept = new ArrayList<>();
    private Point last = NOWHERE;

    /** The two parameters after {@code step} updates. */
    public record Point(long step, double x, double y) {}

    /** @param capacity points shown beside the newest, at least 2 */
    public ParameterPath(int xParameter, int yParameter, int capacity) {
        this.xParameter = Require.atLeast("xParameter", xParameter, 0);
        this.yParameter = Require.atLeast("yParameter", yParameter, 0);
        this.capacity = Require.atLeast("capacity", capacity, 2);
    }

    /** The way of a run from its first parameters, trained here and now; ends early where the run does. */
    public static ParameterPath of(ExperimentSpec spec, PreparedData data, ParameterPlane plane, long steps) {
        ParameterPath path = new ParameterPath(plane.xParameter(), plane.yParameter(), DEFAULT_CAPACITY);
        Trainer trainer = new Trainer(spec, data, event -> {});
        path.add(0, trainer.parameters());
        while (trainer.step() < steps && !trainer.isOver()) {
            trainer.update();
            path.add(trainer.step(), trainer.parameters());
        }
        return path;
    }

    /**
     * Where the run stands after {@code step} updates. A step that was there before means that the run went back: what came later
     * is forgotten.
     */
    public void add(long step, double[] parameters) {
        if (step <= last.step()) {
            forgetFrom(step);
        }
        last = new Point(step, parameters[xParameter], parameters[yParameter]);
        if (Thinning.keeps(step, Thinning.stride(step + 1, capacity))) {
            kept.add(last);
        }
    }

    /** Nothing was walked yet. */
    public void clear() {
        kept.clear();
        last = NOWHERE;
    }

    /** What is left of the way, in order; the newest point is always there. At most one more than the capacity. */
    public List<Point> points() {
        long stride = Thinning.stride(last.step() + 1, capacity);
        List<Point> points = new ArrayList<>(kept);
        points.removeIf(point -> !Thinning.keeps(point.step(), stride));
        if (last.step() >= 0 && (points.isEmpty() || points.getLast().step() != last.step())) {
            points.add(last);
        }
        return List.copyOf(points);
    }

    private void forgetFrom(long step) {
        while (!kept.isEmpty() && kept.getLast().step() >= step) {
            kept.removeLast();
        }
    }
}
