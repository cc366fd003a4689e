package dev.paso.workspace.autograd;

import dev.paso.core.Tensor;
import dev.paso.core.lesson.SharedTensor;
import dev.paso.workspace.Handles;
import dev.paso.workspace.ToldHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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

    private static final String CHANGED = "memory-changed";
    private static final String CHANGED_AT = "memory-changed-at";
    private static final String CHANGED_FROM = "memory-changed-from";
    private static final List<Item> OWNERS = List.of(Item.MATRIX, Item.COPY, Item.CLONE, Item.ARRAY, Item.TENSOR);

    /** What the last change changed. */
    private record Change(Item item, int index, double from) {}

    private final List<SharedTensor> tensors = new ArrayList<>();
    private Optional<Change> change = Optional.empty();

    MemoryLesson(Handles handles) {
        reset();
        OWNERS.forEach(item -> handles.own(
                name(item),
                () -> Optional.of(ToldHandles.numbers(tensor(item).toArray())),
                told -> read(item, told),
                () -> {}));
        tell(handles, CHANGED, last -> ToldHandles.word(last.item), this::readChange);
        tell(handles, CHANGED_AT, last -> String.valueOf(last.index), told -> {});
        tell(handles, CHANGED_FROM, last -> String.valueOf(last.from), told -> {});
    }

    private void tell(Handles handles, String name, Function<Change, String> written, Consumer<ToldHandles> read) {
        handles.own(name, () -> change.map(written), read, this::reset);
    }

    private void reset() {
        change = Optional.empty();
        tensors.clear();
        tensors.addAll(first());
    }

    /** As the book makes them. */
    private static List<SharedTensor> first() {
        SharedTensor matrix = SharedTensor.of(Tensor.matrix(2, 3, new double[] {1, 1, 1, 1, 1, 1}));
        SharedTensor view = matrix.view(List.of(1, 6));
        SharedTensor array = SharedTensor.of(Tensor.vector(1, 2, 3));
        return List.of(matrix, view, view.copied(), view.copied(), array, array.view(List.of(3)), array.copied());
    }

    public Tensor tensor(Item item) {
        return tensors.get(item.ordinal()).tensor();
    }

    public boolean sharesMemory(Item one, Item other) {
        return tensors.get(one.ordinal()).sharesMemoryWith(tensors.get(other.ordinal()));
    }

    /** Changes one number; whoever looks at the same memory sees it. */
    public void set(Item item, int index, double value) {
        double from = tensor(item).at(index);
        tensors.get(item.ordinal()).set(index, value);
        change = Optional.of(new Change(item, index, from));
    }

    /** Whether the last change changed this number. */
    public boolean hasChanged(Item item, int index) {
        return change.filter(last -> sharesMemory(item, last.item) && index == last.index)
                .filter(last -> last.from != tensor(item).at(index))
                .isPresent();
    }

    private void read(Item item, ToldHandles told) {
        told.numbers(name(item), tensor(item).size(), values -> fill(tensors.get(item.ordinal()), values));
    }

    private void readChange(ToldHandles told) {
        told.choice(
                CHANGED,
                List.of(Item.values()),
                item -> told.whole(
                        CHANGED_AT,
                        0,
                        tensor(item).size() - 1,
                        index -> told.number(
                                CHANGED_FROM,
                                -Double.MAX_VALUE,
                                Double.MAX_VALUE,
                                from -> change = Optional.of(new Change(item, index, from)))));
    }

    private static String name(Item owner) {
        return "memory-" + ToldHandles.word(owner);
    }

    private static void fill(SharedTensor memory, double[] values) {
        for (int i = 0; i < values.length; i++) {
            memory.set(i, values[i]);
        }
    }

    /** Whether this tensor is as it was at first but for its second number, which is {@code second}. */
    boolean isLeft(Item item, int second) {
        double[] left = first().get(item.ordinal()).tensor().toArray();
        left[1] = second;
        return Arrays.equals(tensor(item).toArray(), left);
    }
}
