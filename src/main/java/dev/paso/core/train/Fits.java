package dev.paso.core.train;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.kind.Form;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.optim.OptimizerKinds;

/**
 * Whether an experiment's type can hold its numbers. PyTorch refuses those of an optimizer in the first update, makes infinities of
 * others, and then nothing is learned and no learning rate helps: all are refused before it trains. (Data are looked at once they are made.)
 */
record Fits(Dtype dtype) {
    /** @throws RefusedException that names the first number beyond the type */
    static void check(ExperimentSpec spec) {
        new Fits(spec.dtype()).checkAll(spec);
    }

    private void checkAll(ExperimentSpec spec) {
        // what is only added to a denominator may be as large as it likes
        OptimizerKinds.ALL.of(spec.optimizer()).fields().stream()
                .filter(field -> field.form() == Form.NUMBER && !field.name().equals("eps"))
                .forEach(field -> check("optimizer." + field.name(), (double) field.of(spec.optimizer())));
        checkInit(spec.init());
        checkLoss(spec.loss());
        for (int i = 0; i < spec.edits().size(); i++) {
            String path = "edits[" + i + "].";
            switch (spec.edits().get(i)) {
                case Edit.SetLr set -> check(path + "lr", set.lr());
                case Edit.SetParameter set -> check(path + "value", set.value());
                case Edit.SetPosWeight set -> check(path + "pos_weight", set.posWeight());
            }
        }
    }

    private void checkInit(InitSpec init) {
        switch (init) {
            case InitSpec.State state ->
                state.stateDict().forEach((name, values) -> {
                    for (double value : values.toArray()) {
                        check("init.state_dict." + name, value);
                    }
                });
            case InitSpec.Normal normal -> {
                check("init.mean", normal.mean());
                check("init.std", normal.std());
            }
            case InitSpec.Uniform uniform -> {
                check("init.a", uniform.a());
                check("init.b", uniform.b());
            }
            case InitSpec.Xavier xavier -> check("init.gain", xavier.gain());
            case InitSpec.Torch _,
                    InitSpec.TorchNormal _,
                    InitSpec.NumpyNormal _,
                    InitSpec.Zeros _,
                    InitSpec.Kaiming _ -> {}
        }
    }

    private void checkLoss(LossSpec loss) {
        if (loss instanceof LossSpec.BceWithLogits logits) {
            check("loss.pos_weight", logits.posWeight());
        }
        if (loss instanceof LossSpec.CrossEntropy entropy) {
            for (int i = 0; i < entropy.weight().size(); i++) {
                check("loss.weight[" + i + "]", entropy.weight().get(i));
            }
        }
    }

    private void check(String field, double value) {
        if (!Double.isFinite(dtype.round(value))) {
            throw new RefusedException(field, Rule.FITS_DTYPE, dtype.most(), dtype.torchName(), value);
        }
    }
}
