package dev.paso.ui.lab.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@code print(…state_dict())} writes. */
final class TorchState {
    private TorchState() {}

    /** Of an optimizer with one group of so many parameters. */
    static String of(OptimizerSpec.Sgd sgd, int parameters) {
        String ids =
                IntStream.range(0, parameters).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        return """
                {'state': {},
                 'param_groups': [{'lr': %s, 'momentum': %s, 'dampening': %s,
                   'weight_decay': %s, 'nesterov': %s, 'params': %s}]}""".formatted(
                        python(sgd.lr()),
                        python(sgd.momentum()),
                        python(sgd.dampening()),
                        python(sgd.weightDecay()),
                        TorchText.of(sgd.nesterov()),
                        ids);
    }

    private static String python(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    /** Of a model with these flat parameters; {@code naming} turns the engine's names ({@code 0.weight}) into the module's. */
    static String of(ModelSpec model, double[] flat, UnaryOperator<String> naming) {
        return model.parameters().stream()
                .map(slice -> "('" + naming.apply(slice.name()) + "', " + tensor(slice, flat) + ")")
                .collect(Collectors.joining(",\n             ", "OrderedDict([", "])"));
    }

    static Tensor values(ModelSpec.Slice slice, double[] flat) {
        return Tensor.of(slice.shape(), Arrays.copyOfRange(flat, slice.offset(), slice.offset() + slice.size()));
    }

    /** Matrices keep their columns below each other though the line begins with a name. */
    private static String tensor(ModelSpec.Slice slice, double[] flat) {
        return TorchText.of(values(slice, flat), Dtype.FLOAT32)
                .replace("\n", "\n" + " ".repeat(18 + slice.name().length()));
    }
}
