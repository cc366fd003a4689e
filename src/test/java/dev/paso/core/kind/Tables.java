package dev.paso.core.kind;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.data.ScaleKinds;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.nn.InitKinds;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.SchedulerKinds;
import java.util.List;

/** Every table of kinds that a file can name. */
public final class Tables {
    private Tables() {}

    public static List<Kinds<?>> all() {
        return List.of(
                DatasetKinds.ALL,
                SplitKinds.ALL,
                SamplerKinds.ALL,
                ScaleKinds.ALL,
                LayerKinds.ALL,
                InitKinds.ALL,
                LossKinds.ALL,
                OptimizerKinds.ALL,
                SchedulerKinds.ALL,
                ClipKinds.ALL);
    }
}
