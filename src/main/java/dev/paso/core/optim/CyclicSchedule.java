package dev.paso.core.optim;

/** {@code CyclicLR}: after each update, up from {@code base_lr} to {@code max_lr} and down again; momentum the other way round. */
final class CyclicSchedule extends LearningRateSchedule {
    private final SchedulerSpec.CyclicLr spec;
    private final double size;
    private final double shareUp;

    CyclicSchedule(SchedulerSpec.CyclicLr spec, Optimizer optimizer) {
        super(optimizer);
        this.spec = spec;
        size = (double) spec.stepSizeUp() + spec.stepSizeDown().orElse(spec.stepSizeUp());
        shareUp = spec.stepSizeUp() / size;
        apply();
    }

    @Override
    public void afterBatch() {
        count++;
        apply();
    }

    private void apply() {
        double cycle = Math.floor(1 + count / size);
        double place = 1 + count / size - cycle;
        double height = place <= shareUp ? place / shareUp : (place - 1) / (shareUp - 1);
        double scale = scale(cycle);
        optimizer.setLr(spec.baseLr() + (spec.maxLr() - spec.baseLr()) * height * scale);
        if (spec.cycleMomentum()) {
            optimizer.setMomentum(spec.maxMomentum() - (spec.maxMomentum() - spec.baseMomentum()) * height * scale);
        }
    }

    private double scale(double cycle) {
        return switch (spec.mode()) {
            case TRIANGULAR -> 1;
            case TRIANGULAR2 -> 1 / StrictMath.pow(2, cycle - 1);
            case EXP_RANGE -> StrictMath.pow(spec.gamma(), count);
        };
    }
}
