package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        double height = height();
        double scale = scale(cycle());
        optimizer.setLr(spec.baseLr() + (spec.maxLr() - spec.baseLr()) * height * scale);
        if (spec.cycleMomentum()) {
            optimizer.setMomentum(spec.maxMomentum() - (spec.maxMomentum() - spec.baseMomentum()) * height * scale);
        }
    }

    private double cycle() {
        return Math.floor(1 + count / size);
    }

    private double place() {
        return 1 + count / size - cycle();
    }

    private double height() {
        double place = place();
        return place <= shareUp ? place / shareUp : (place - 1) / (shareUp - 1);
    }

    private double scale(double cycle) {
        return switch (spec.mode()) {
            case TRIANGULAR -> 1;
            case TRIANGULAR2 -> 1 / StrictMath.pow(2, cycle - 1);
            case EXP_RANGE -> StrictMath.pow(spec.gamma(), count);
        };
    }

    @Override
    List<Equation> lines() {
        List<Equation> lines = new ArrayList<>();
        Equation.Place x = at("x", place());
        lines.add(Equation.of("x", "1 + {t} / {n} − ⌊1 + {t} / {n}⌋", x.value(), at("t", count), at("n", size)));
        String height = x.value() <= shareUp ? "{x} / {r}" : "({x} − 1) / ({r} − 1)";
        lines.add(Equation.of("h", height, height(), x, at("r", shareUp)));
        List<Equation.Place> places = new ArrayList<>(List.of(
                at("base_lr", spec.baseLr()),
                at("max_lr", spec.maxLr()),
                lines.getLast().asPlace()));
        scaled().ifPresent(scale -> {
            lines.add(scale);
            places.add(scale.asPlace());
        });
        lines.add(Equation.of(
                "lr",
                "{base_lr} + ({max_lr} − {base_lr}) · {h}" + (places.size() > 3 ? " · {s}" : ""),
                spec.baseLr() + (spec.maxLr() - spec.baseLr()) * height() * scale(cycle()),
                places.toArray(Equation.Place[]::new)));
        return lines;
    }

    private Optional<Equation> scaled() {
        double scale = scale(cycle());
        return switch (spec.mode()) {
            case TRIANGULAR -> Optional.empty();
            case TRIANGULAR2 -> Optional.of(Equation.of("s", "1 / 2^({cycle} − 1)", scale, at("cycle", cycle())));
            case EXP_RANGE -> Optional.of(Equation.of("s", "{γ}^{t}", scale, at("γ", spec.gamma()), at("t", count)));
        };
    }
}
