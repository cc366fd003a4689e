package dev.paso.workspace.autograd;

import dev.paso.core.Tensor;
import dev.paso.core.lesson.SharedTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tensors that look at one memory and others that have their own, as the book makes them, and which numbers changed last. */
public final class MemoryLesson {
    /** A tensor in the lesson, with the line that made it. */
    public enum Item {
        MATRIX("matrix = torch.ones(2, 3)", false),
        VIEW("matrix.view(1, 6)", false),
        COPY("matrix.new_tensor(matrix.view(1, 6))", false),
        CLONE("matrix.view(1, 6).clone().detach()", false),
        ARRAY("dummy_array = np.array([1, 2, 3])", true),
        AS_TENSOR("torch.as_tensor(dummy_array)", true),
        TENSOR("torch.tensor(dummy_array)", true);

        private final String code;
        private final boolean isInteger;

        Item(String code, boolean isInteger) {
            this.code = code;
            this.isInteger = isInteger;
        }

        public String code() {
            return code;
        }

        public boolean isInteger() {
            return isInteger;
        }
    }

    private final List<SharedTensor> tensors = new ArrayList<>();
    private List<Tensor> before;

    public MemoryLesson() {
        SharedTensor matrix = SharedTensor.of(Tensor.matrix(2, 3, new double[] {1, 1, 1, 1, 1, 1}));
        SharedTensor view = matrix.view(List.of(1, 6));
        SharedTensor array = SharedTensor.of(Tensor.vector(1, 2, 3));
        tensors.addAll(
                List.of(matrix, view, view.copied(), view.copied(), array, array.view(List.of(3)), array.copied()));
        before = now();
    }

    private List<Tensor> now() {
        return tensors.stream().map(SharedTensor::tensor).toList();
    }

    public Tensor tensor(Item item) {
        return tensors.get(item.ordinal()).tensor();
    }

    public boolean sharesMemory(Item one, Item other) {
        return tensors.get(one.ordinal()).sharesMemoryWith(tensors.get(other.ordinal()));
    }

    /** Changes one number; whoever looks at the same memory sees it. */
    public void set(Item item, int index, double value) {
        before = now();
        tensors.get(item.ordinal()).set(index, value);
    }

    /** Whether the last change changed this number. */
    public boolean hasChanged(Item item, int index) {
        return before.get(item.ordinal()).at(index) != tensor(item).at(index);
    }

    public boolean holds(Item item, double... values) {
        return Arrays.equals(tensor(item).toArray(), values);
    }
}
