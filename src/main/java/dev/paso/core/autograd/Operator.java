package dev.paso.core.autograd;

import dev.paso.core.Tensor;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.Activations;
import dev.paso.core.nn.LayerSpec;
import java.util.List;

/** What can be done with tensors, and its derivative. */
public sealed interface Operator {
    Tensor apply(List<Tensor> inputs);

    /**
     * From the gradient of the result to that of one input.
     *
     * @param incoming gradient of the loss with respect to the result, in its shape
     */
    Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming);

    /** What PyTorch's {@code grad_fn} is called. */
    String gradFn();

    record Add() implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            return Elements.zip(inputs.get(0), inputs.get(1), Double::sum);
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            return Local.Elementwise.of(incoming, Elements.filled(result.shape(), 1), inputs.get(input));
        }

        @Override
        public String gradFn() {
            return "AddBackward0";
        }
    }

    record Subtract() implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            return Elements.zip(inputs.get(0), inputs.get(1), (a, b) -> a - b);
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            Tensor sign = Elements.filled(result.shape(), input == 0 ? 1 : -1);
            return Local.Elementwise.of(incoming, sign, inputs.get(input));
        }

        @Override
        public String gradFn() {
            return "SubBackward0";
        }
    }

    record Multiply() implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            return Elements.zip(inputs.get(0), inputs.get(1), (a, b) -> a * b);
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            Tensor other = Elements.zip(inputs.get(1 - input), result, (a, r) -> a);
            return Local.Elementwise.of(incoming, other, inputs.get(input));
        }

        @Override
        public String gradFn() {
            return "MulBackward0";
        }
    }

    /** The square: PyTorch's {@code ** 2}. */
    record Square() implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            return Elements.map(inputs.getFirst(), a -> a * a);
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            Tensor slope = Elements.map(inputs.getFirst(), a -> 2 * a);
            return Local.Elementwise.of(incoming, slope, inputs.getFirst());
        }

        @Override
        public String gradFn() {
            return "PowBackward0";
        }
    }

    /** Over all elements; the result is a scalar of shape []. */
    record Mean() implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            Tensor all = inputs.getFirst();
            return Tensor.of(List.of(), new double[] {Elements.sum(all) / all.size()});
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            Tensor all = inputs.getFirst();
            return Local.Elementwise.of(incoming, Elements.filled(all.shape(), 1.0 / all.size()), all);
        }

        @Override
        public String gradFn() {
            return "MeanBackward0";
        }
    }

    /** Over all elements; the result is a scalar of shape []. */
    record Sum() implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            return Tensor.of(List.of(), new double[] {Elements.sum(inputs.getFirst())});
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            Tensor all = inputs.getFirst();
            return Local.Elementwise.of(incoming, Elements.filled(all.shape(), 1), all);
        }

        @Override
        public String gradFn() {
            return "SumBackward0";
        }
    }

    /** A linear layer: x [n, in], W [out, in] and, where the layer has one, b [out] give x Wᵀ + b, shape [n, out]. */
    record Linear() implements Operator {
        static final int X = 0;
        static final int WEIGHT = 1;
        static final int BIAS = 2;

        @Override
        public Tensor apply(List<Tensor> inputs) {
            Tensor product = Elements.product(inputs.get(X), Elements.transposed(inputs.get(WEIGHT)));
            if (inputs.size() == BIAS) {
                return product;
            }
            Tensor bias = inputs.get(BIAS);
            double[] values = product.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += bias.at(i % bias.size());
            }
            return Tensor.of(product.shape(), values);
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            return switch (input) {
                case X -> Local.Product.of(incoming, inputs.get(WEIGHT));
                case WEIGHT -> Local.Product.of(Elements.transposed(incoming), inputs.get(X));
                case BIAS -> bias(incoming, inputs.get(BIAS));
                default -> throw new IndexOutOfBoundsException(input);
            };
        }

        /** A bias takes part once a row: ones in front of the incoming gradient add its rows up. */
        private static Local bias(Tensor incoming, Tensor bias) {
            Tensor ones = Elements.filled(List.of(1, incoming.rows()), 1);
            Tensor sums = Elements.product(ones, incoming);
            return new Local.Product(ones, incoming, Tensor.of(bias.shape(), sums.toArray()));
        }

        @Override
        public String gradFn() {
            return "AddmmBackward0";
        }
    }

    /** An activation, unit by unit. */
    record Activate(LayerSpec.Activation activation) implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            return Elements.map(inputs.getFirst(), z -> Activations.value(activation, z));
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            Tensor slope = Elements.map(inputs.getFirst(), z -> Activations.slope(activation, z));
            return Local.Elementwise.of(incoming, slope, inputs.getFirst());
        }

        @Override
        public String gradFn() {
            return activation.getClass().getSimpleName() + "Backward0";
        }
    }

    /** A criterion on outputs and targets of one shape, such as {@code BCEWithLogitsLoss}; the result is a scalar. */
    record Criterion(LossSpec spec) implements Operator {
        @Override
        public Tensor apply(List<Tensor> inputs) {
            Loss loss = new Loss(spec);
            Tensor losses = Elements.zip(inputs.get(0), inputs.get(1), loss::value);
            return Tensor.of(List.of(), new double[] {Elements.sum(losses) / divisor(losses)});
        }

        @Override
        public Local local(int input, List<Tensor> inputs, Tensor result, Tensor incoming) {
            if (input != 0) {
                throw AutogradException.runtime(
                        "the derivative for 'target' is not implemented"); // as PyTorch says of its criteria
            }
            Loss loss = new Loss(spec);
            double divisor = divisor(inputs.getFirst());
            Tensor slopes = Elements.zip(
                    inputs.get(0), inputs.get(1), (output, target) -> loss.slope(output, target) / divisor);
            return Local.Elementwise.of(incoming, slopes, inputs.getFirst());
        }

        private double divisor(Tensor losses) {
            return spec.reduction() == LossSpec.Reduction.SUM ? 1 : losses.size();
        }

        @Override
        public String gradFn() {
            return switch (spec) {
                case LossSpec.Mse mse -> "MseLossBackward0";
                case LossSpec.L1 l1 -> "L1LossBackward0";
                case LossSpec.SmoothL1 smooth -> "SmoothL1LossBackward0";
                case LossSpec.Huber huber -> "HuberLossBackward0";
                case LossSpec.Bce bce -> "BinaryCrossEntropyBackward0";
                case LossSpec.BceWithLogits bce -> "BinaryCrossEntropyWithLogitsBackward0";
                case LossSpec.CrossEntropy crossEntropy -> "NllLossBackward0";
            };
        }
    }
}
