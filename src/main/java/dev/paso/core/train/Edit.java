package dev.paso.core.train;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import java.util.List;

/** Something the learner changed on the way: it acts as soon as exactly {@code step} updates have been made. */
public sealed interface Edit {
    long step();

    /** The same after so many updates. */
    default Edit at(long step) {
        return switch (this) {
            case SetLr set -> new SetLr(step, set.lr);
            case SetParameter set -> new SetParameter(step, set.parameter, set.index, set.value);
            case SetPosWeight set -> new SetPosWeight(step, set.posWeight);
        };
    }

    /** The two set the same thing at the same step, so that only the later one counts. */
    default boolean isReplacedBy(Edit later) {
        return step() == later.step()
                && switch (this) {
                    case SetLr lr -> later instanceof SetLr;
                    case SetPosWeight weight -> later instanceof SetPosWeight;
                    case SetParameter set ->
                        later instanceof SetParameter other
                                && set.parameter().equals(other.parameter())
                                && set.index().equals(other.index());
                };
    }

    record SetLr(long step, double lr) implements Edit {
        public SetLr {
            checkStep(step);
            Require.positive("lr", lr);
        }
    }

    /** Sets one element of a parameter: {@code index} is [out, in] in a weight, [out] in a bias. */
    record SetParameter(long step, String parameter, List<Integer> index, double value) implements Edit {
        public SetParameter {
            checkStep(step);
            index = List.copyOf(index);
            Require.finite("value", value);
        }
    }

    record SetPosWeight(long step, double posWeight) implements Edit {
        public SetPosWeight {
            checkStep(step);
            Require.positive("pos_weight", posWeight);
        }
    }

    private static void checkStep(long step) {
        if (step < 0) {
            throw new RefusedException("step", Rule.AT_LEAST, 0, step);
        }
    }
}
