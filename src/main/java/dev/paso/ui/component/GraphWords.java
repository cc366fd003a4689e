package dev.paso.ui.component;

import dev.paso.core.autograd.Operation;
import dev.paso.core.autograd.Operator;
import dev.paso.core.autograd.Value;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;

/** Operations and their derivatives in the symbols of a textbook, the same in every language. */
final class GraphWords {
    private GraphWords() {}

    /** What a program calls a value, or the expression that computes it. */
    static String name(Value value) {
        if (!value.name().isEmpty() || value.origin().isEmpty()) {
            return value.name();
        }
        Operation operation = value.origin().get();
        return switch (operation.operator()) {
            case Operator.Add add -> input(operation, 0) + " + " + input(operation, 1);
            case Operator.Subtract subtract -> input(operation, 0) + " − " + input(operation, 1);
            case Operator.Multiply multiply -> input(operation, 0) + " · " + input(operation, 1);
            case Operator.Square square -> input(operation, 0) + "²";
            case Operator.Mean mean -> "mean(" + name(operation.inputs().getFirst()) + ")";
            case Operator.Sum sum -> "sum(" + name(operation.inputs().getFirst()) + ")";
            case Operator.Linear linear ->
                input(operation, 0) + " Wᵀ" + (operation.inputs().size() > 2 ? " + b" : "");
            case Operator.Activate activate ->
                symbol(operation) + "(" + name(operation.inputs().getFirst()) + ")";
            case Operator.Criterion criterion -> symbol(operation);
        };
    }

    /** An input in an expression: brackets around what is an expression itself. */
    private static String input(Operation operation, int index) {
        String name = name(operation.inputs().get(index));
        return name.contains(" ") ? "(" + name + ")" : name;
    }

    static String symbol(Operation operation) {
        return switch (operation.operator()) {
            case Operator.Add add -> "+";
            case Operator.Subtract subtract -> "−";
            case Operator.Multiply multiply -> "×";
            case Operator.Square square -> "x²";
            case Operator.Mean mean -> "μ";
            case Operator.Sum sum -> "Σ";
            case Operator.Linear linear -> "Linear";
            case Operator.Activate activate -> activation(activate.activation());
            case Operator.Criterion criterion -> criterion(criterion.spec());
        };
    }

    private static String activation(LayerSpec.Activation activation) {
        return switch (activation) {
            case LayerSpec.Tanh tanh -> "tanh";
            case LayerSpec.Sigmoid sigmoid -> "σ";
            default -> LayerKinds.ALL.nameOf(activation);
        };
    }

    private static String criterion(LossSpec loss) {
        return switch (loss) {
            case LossSpec.BceWithLogits bce -> "BCE";
            case LossSpec.CrossEntropy crossEntropy -> "CE";
            default -> LossKinds.ALL.nameOf(loss).replace("Loss", "");
        };
    }

    /** The local derivative of an operation with respect to one of its inputs. */
    static String derivative(Value at, int input) {
        Operation operation = at.origin().orElseThrow();
        String to = input(operation, input);
        return switch (operation.operator()) {
            case Operator.Linear linear ->
                switch (input) {
                    case 0 -> "∂L/∂" + to + " = G · W";
                    case 1 -> "∂L/∂W = Gᵀ · " + input(operation, 0);
                    default -> "∂L/∂b = 1ᵀ · G";
                };
            default -> "∂" + input(at) + "/∂" + to + " = " + slope(operation, input);
        };
    }

    private static String input(Value value) {
        String name = name(value);
        return name.contains(" ") ? "(" + name + ")" : name;
    }

    private static String slope(Operation operation, int input) {
        String first = input(operation, 0);
        return switch (operation.operator()) {
            case Operator.Add add -> "1";
            case Operator.Subtract subtract -> input == 0 ? "1" : "−1";
            case Operator.Multiply multiply -> input(operation, 1 - input);
            case Operator.Square square -> "2 · " + first;
            case Operator.Mean mean ->
                "1/" + operation.inputs().getFirst().data().size();
            case Operator.Sum sum -> "1";
            case Operator.Linear linear -> "W";
            case Operator.Activate activate -> activationSlope(activate.activation());
            case Operator.Criterion criterion -> criterionSlope(criterion.spec(), operation);
        };
    }

    private static String activationSlope(LayerSpec.Activation activation) {
        return switch (activation) {
            case LayerSpec.Tanh tanh -> "1 − tanh²(z)";
            case LayerSpec.Sigmoid sigmoid -> "σ(z) · (1 − σ(z))";
            case LayerSpec.Relu relu -> "1 (z > 0), 0";
            default -> activation(activation) + "′(z)";
        };
    }

    private static String criterionSlope(LossSpec loss, Operation operation) {
        int n = loss.reduction() == LossSpec.Reduction.SUM
                ? 1
                : operation.inputs().getFirst().data().size();
        String by = n == 1 ? "" : " / " + n;
        return switch (loss) {
            case LossSpec.Mse mse -> "2 (ŷ − y)" + by;
            case LossSpec.BceWithLogits bce when bce.posWeight() == 1 -> "(σ(z) − y)" + by;
            default -> criterion(loss) + "′" + by;
        };
    }
}
