package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what PyTorch's own print shows in the book and its documentation. */
class TorchTextTest {
    private static String text(Tensor tensor) {
        return TorchText.of(tensor, Dtype.FLOAT32);
    }

    @Holds("autograd.tensors.text")
    @Test
    void scalarsVectorsAndMatricesAreWrittenAsPyTorchDoes() {
        assertThat(text(Tensor.of(List.of(), new double[] {(float) 3.14159}))).isEqualTo("tensor(3.1416)");
        assertThat(TorchText.ofIntegers(Tensor.vector(1, 2, 3))).isEqualTo("tensor([1, 2, 3])");
        assertThat(text(Tensor.matrix(2, 3, new double[] {1, 2, 1, 1, 1, 1})))
                .isEqualTo("tensor([[1., 2., 1.],\n        [1., 1., 1.]])");
        assertThat(text(Tensor.matrix(1, 2, new double[] {0.5, -2}))).isEqualTo("tensor([[ 0.5000, -2.0000]])");
        assertThat(TorchText.of(Tensor.vector(0.77127035), Dtype.FLOAT64))
                .isEqualTo("tensor([0.7713], dtype=torch.float64)");
    }

    @Test
    void threeDimensionsHaveAnEmptyLineBetweenMatrices() {
        assertThat(text(Tensor.of(List.of(2, 1, 2), new double[] {1, 2, 3, 4})))
                .isEqualTo("tensor([[[1., 2.]],\n\n        [[3., 4.]]])");
    }

    @Test
    void farApartNumbersTurnScientific() {
        assertThat(text(Tensor.vector(1e-5, 1))).isEqualTo("tensor([1.0000e-05, 1.0000e+00])");
        assertThat(text(Tensor.vector(0))).isEqualTo("tensor([0.])");
    }

    @Test
    void longVectorsGoOnInTheNextLine() {
        assertThat(TorchText.ofIntegers(Tensor.vector(new double[30])))
                .isEqualTo("tensor([" + "0, ".repeat(23) + "0,\n        " + "0, ".repeat(5) + "0])");
    }

    @Test
    void valuesTellTheirPast() {
        Tape tape = new Tape();
        Value a = tape.parameter("a", Tensor.vector(0.5), Dtype.FLOAT32);
        assertThat(TorchText.of(a)).isEqualTo("tensor([0.5000], requires_grad=True)");
        assertThat(TorchText.of(a.squared())).isEqualTo("tensor([0.2500], grad_fn=<PowBackward0>)");
        assertThat(TorchText.ofGrad(a)).isEqualTo("None");
        assertThat(TorchText.ofShape(Tensor.vector(1, 2))).isEqualTo("torch.Size([2])");
    }

    @Holds("autograd.card.digits.note")
    @Test
    void numpyWritesEightDecimalsAndNoZerosAtTheEnd() {
        assertThat(NumpyText.ofArray(-0.13826430117118466)).isEqualTo("[-0.1382643]");
        assertThat(NumpyText.ofArray(0.4967141530112327)).isEqualTo("[0.49671415]");
        assertThat(NumpyText.of(2.7557758897067686e-8)).isEqualTo("2.7557758897067686e-08");
        assertThat(NumpyText.of(-3.044811379650508)).isEqualTo("-3.044811379650508");
        assertThat(NumpyText.of(0.00025)).isEqualTo("0.00025");
        assertThat(NumpyText.of(1e16)).isEqualTo("1e+16");
        assertThat(NumpyText.of(12345678)).isEqualTo("12345678.0");
        assertThat(NumpyText.exactly((float) 0.1)).isEqualTo("0.100000001490116119384765625");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3.5|[]|false",
                "[1, 2, 3]|[3]|true",
                "[[1, 2, 3], [4, 5, 6]]|[2, 3]|true",
                "[[[1.], [2]]]|[1, 2, 1]|false",
                "[]|[0]|false",
                "[1, 2,]|[2]|true"
            })
    void nestedListsAreTensors(String text, String shape, boolean isInteger) {
        TensorLiteral literal = TensorLiteral.read(text);
        assertThat(literal.tensor().shape()).hasToString(shape);
        assertThat(literal.isInteger()).isEqualTo(isInteger);
    }

    @Holds("autograd.card.typed.note")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[[1, 2, 3], [4, 5]]|expected sequence of length 3 at dim 1 (got 2)",
                "[[1, 2], 3]|not a sequence",
                "[1, [2]]|'list' object cannot be interpreted as an integer",
                "[1.5, [2]]|must be real number, not list",
                "[1, 2|closing parenthesis ')' does not match opening parenthesis '['",
                "[1 2 x]|invalid syntax. Perhaps you forgot a comma?",
                "[1,,2]|invalid syntax",
                "[1]]|closing parenthesis ']' does not match opening parenthesis '('"
            })
    void whatIsNoTensorIsRefused(String text, String message) {
        assertThatThrownBy(() -> TensorLiteral.read(text)).hasMessage(message);
    }

    @Holds({"autograd.memory.text", "autograd.card.reshaped.note"})
    @Test
    void viewsShareMemoryAndCopiesDoNot() {
        SharedTensor matrix = SharedTensor.of(Tensor.matrix(2, 3, new double[] {1, 1, 1, 1, 1, 1}));
        SharedTensor view = matrix.view(List.of(1, -1));
        SharedTensor copy = view.copied();
        view.set(1, 2);
        copy.set(1, 3);
        assertThat(text(matrix.tensor())).isEqualTo("tensor([[1., 2., 1.],\n        [1., 1., 1.]])");
        assertThat(text(view.tensor())).isEqualTo("tensor([[1., 2., 1., 1., 1., 1.]])");
        assertThat(text(copy.tensor())).isEqualTo("tensor([[1., 3., 1., 1., 1., 1.]])");
        assertThat(view.sharesMemoryWith(matrix)).isTrue();
        assertThatThrownBy(() -> matrix.view(List.of(5, 5)))
                .hasMessage("shape '[5, 5]' is invalid for input of size 6");
    }
}
