package dev.paso.workspace;

import java.util.Optional;

/** A number that a learner sets, whole or not; both ends belong to its range, and what is beyond them becomes them. */
public final class NumberHandle extends Handle {
    private final double first;
    private final double low;
    private final double high;
    private final boolean isWhole;
    private double value;

    NumberHandle(String name, double first, double low, double high, boolean isWhole) {
        super(name);
        this.first = first;
        this.low = low;
        this.high = high;
        this.isWhole = isWhole;
        value = first;
    }

    public double value() {
        return value;
    }

    /** The same where it is a whole number. */
    public int whole() {
        return (int) value;
    }

    public void set(double wanted) {
        value = Math.clamp(isWhole ? Math.rint(wanted) : wanted, low, high);
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    public boolean isWhole() {
        return isWhole;
    }

    @Override
    Optional<String> told() {
        return Optional.of(isWhole ? String.valueOf((long) value) : String.valueOf(value));
    }

    @Override
    void read(ToldHandles told) {
        if (isWhole) {
            told.whole(name(), (int) low, (int) high, this::set);
        } else {
            told.number(name(), low, high, this::set);
        }
    }

    @Override
    void reset() {
        value = first;
    }
}
