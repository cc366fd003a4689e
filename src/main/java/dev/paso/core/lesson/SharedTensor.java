package dev.paso.core.lesson;

import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers in memory under a shape; several of them may look at the same memory, as PyTorch's views and NumPy's arrays do. */
public final class SharedTensor {
    private final List<Integer> shape;
    private final double[] storage;

    private SharedTensor(List<Integer> shape, double[] storage) {
        this.shape = List.copyOf(shape);
        this.storage = storage;
    }

    /** Memory of its own. */
    public static SharedTensor of(Tensor tensor) {
        return new SharedTensor(tensor.shape(), tensor.toArray());
    }

    /**
     * The same memory under another shape: PyTorch's {@code view} (and {@code reshape}, where no copy is needed). One length may be -1: it is
     * what is left.
     *
     * @throws AutogradException if the shape has another number of elements
     */
    public SharedTensor view(List<Integer> other) {
        return new SharedTensor(completed(other, storage.length), storage);
    }

    /** The same numbers in memory of their own: {@code clone}, {@code new_tensor}, {@code torch.tensor(array)}. */
    public SharedTensor copied() {
        return new SharedTensor(shape, storage.clone());
    }

    public boolean sharesMemoryWith(SharedTensor other) {
        return storage == other.storage;
    }

    public void set(int index, double value) {
        storage[index] = Require.finite("value", value);
    }

    /** What is there now. */
    public Tensor tensor() {
        return Tensor.of(shape, storage);
    }

    private static List<Integer> completed(List<Integer> shape, int size) {
        List<Integer> impossible = shape.stream().filter(length -> length < -1).toList();
        if (!impossible.isEmpty()) {
            throw refused("invalid shape dimension " + impossible.getFirst());
        }
        if (shape.stream().filter(length -> length == -1).count() > 1) {
            throw refused("only one dimension can be inferred");
        }
        int known = shape.stream().filter(length -> length != -1).reduce(1, (a, b) -> a * b);
        long open = shape.stream().filter(length -> length == -1).count();
        boolean fits = open == 0 ? known == size : open == 1 && known > 0 && size % known == 0;
        if (!fits) {
            throw refused("shape '" + shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
                    + "' is invalid for input of size " + size);
        }
        return shape.stream()
                .map(length -> length == -1 ? size / known : length)
                .toList();
    }

    private static AutogradException refused(String message) {
        return new AutogradException(AutogradException.Type.RUNTIME_ERROR, message);
    }
}
