package dev.paso.json;

import dev.paso.core.Refusal;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The whole numbers of a file that are beyond what their fields can hold: the nearest that can be held stands for each until it is
 * refused, by the rule of its field and as it was written.
 */
final class Beyond {
    /** @param path of its field, or of the list in which it stands */
    private record Written(String path, JsonNode value, long held) {}

    private static final int MOST = 100; // of which a refusal can tell

    private final List<Written> all = new ArrayList<>();

    /** A whole number of 32 bits. */
    int integer(String path, JsonNode value) {
        return (int) whole(path, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A whole number of 64 bits. */
    long whole(String path, JsonNode value) {
        return whole(path, value, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** However it is written: 3, 3.0 or 3e0. */
    private long whole(String path, JsonNode value, long low, long high) {
        boolean isExact = value.isIntegralNumber() && value.canConvertToLong();
        double number = isExact ? 0 : Numbers.nearest(path, value);
        if (number != Math.rint(number)) {
            throw Fields.refused(path, Rule.WHOLE, value);
        }
        long nearest = isExact ? value.longValue() : (long) number;
        long held = Math.clamp(nearest, low, high);
        boolean isWithin = held == nearest && Math.abs(number) < 0x1p63;
        if (!isWithin && all.size() < MOST) {
            all.add(new Written(path, value, held));
        }
        return held;
    }

    /** The same refusal, with what was written. */
    Refusal told(Refusal refusal) {
        List<Written> own =
                all.stream().filter(one -> one.path.startsWith(refusal.field())).toList();
        Refusal told = refusal;
        for (Written one : own.isEmpty() ? all : own) {
            told = told.instead(one.held, Fields.shown(one.value));
        }
        return told;
    }

    /** Refuses a layer that is too wide, before anything is made of its width. */
    List<LayerSpec> checked(List<LayerSpec> layers) {
        if (!all.isEmpty()) {
            Limits.DEFAULT.checkUnits(layers);
        }
        return layers;
    }

    /** Refuses what stands for another number and no field has refused. */
    ExperimentSpec check(ExperimentSpec spec) {
        if (all.isEmpty()) {
            return spec;
        }
        try {
            Limits.DEFAULT.check(spec);
        } catch (RefusedException refused) {
            throw new RefusedException(told(refused.refusal()));
        }
        Written first = all.getFirst();
        Rule rule = first.held > 0 ? Rule.AT_MOST : Rule.AT_LEAST;
        throw Fields.refused(first.path, rule, first.held, first.value);
    }
}
