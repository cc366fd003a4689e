package dev.paso.ui.lab.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.lesson.PythonLiteral;
import dev.paso.core.lesson.SharedTensor;
import dev.paso.core.lesson.TensorLiteral;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.random.TorchGenerator;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scalars, vectors, matrices and more: made, typed, and put into other shapes. */
final class TensorCards extends CardsPanel {
    private static final int ELEMENTS = 24; // has many shapes
    private static final int LONGEST = 10_000; // length of a dimension

    private final CodeCard typed;
    private final CodeCard reshaped;
    private final TensorPicture typedPicture = new TensorPicture();
    private final TensorPicture reshapedPicture = new TensorPicture();

    TensorCards(LabPlace<Autograd> place) {
        super(place);
        showMade();
        showShapes();
        typed = card("typed", true).with(field("typed", "torch.tensor(…)", code.typed(), Code.LONGEST));
        reshaped = card("reshaped", false)
                .saying(say("lab.autograd.card.reshaped.note", ELEMENTS))
                .with(field("shape", "view(…)", code.shape(), Code.LONGEST));
        typed.add(typedPicture);
        reshaped.add(reshapedPicture);
    }

    private void showMade() {
        card("made", false)
                .show(
                        """
                scalar = torch.tensor(3.14159)
                vector = torch.tensor([1, 2, 3])
                matrix = torch.ones((2, 3), dtype=torch.float)
                print(scalar, vector, matrix, sep='\\n')""",
                        String.join(
                                "\n",
                                TorchText.of(scalar(), Dtype.FLOAT32),
                                TorchText.ofIntegers(Tensor.vector(1, 2, 3)),
                                TorchText.of(Tensor.matrix(2, 3, ones(6)), Dtype.FLOAT32)));
    }

    private static Tensor scalar() {
        return Tensor.of(List.of(), new double[] {Dtype.FLOAT32.round(3.14159)});
    }

    private void showShapes() {
        double[] normals = new TorchGenerator(BookLine.SEED).normals(Dtype.FLOAT32, ELEMENTS);
        Tensor tensor = Tensor.of(List.of(2, 3, 4), normals);
        String size = TorchText.ofShape(tensor);
        String scalar = TorchText.ofShape(scalar());
        card("shapes", false)
                .show(
                        """
                torch.manual_seed(42)
                tensor = torch.randn((2, 3, 4), dtype=torch.float)
                print(tensor)
                print(tensor.size(), tensor.shape)
                print(scalar.size(), scalar.shape)""",
                        String.join(
                                "\n", TorchText.of(tensor, Dtype.FLOAT32), size + " " + size, scalar + " " + scalar));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    protected void showState() {
        showTyped(code.typed().value());
        showReshaped(code.shape().value());
    }

    private void showTyped(String text) {
        String printed;
        try {
            TensorLiteral read = TensorLiteral.read(text);
            Tensor tensor = read.tensor();
            typedPicture.show(tensor);
            String written = read.isInteger() ? TorchText.ofIntegers(tensor) : TorchText.of(tensor, Dtype.FLOAT32);
            String type = read.isInteger() ? "torch.int64" : "torch.float32";
            printed = written + "\n" + TorchText.ofShape(tensor) + " "
                    + tensor.shape().size() + " " + tensor.size() + " " + type;
        } catch (AutogradException refused) {
            printed = Console.answer(texts, refused);
        }
        typed.show("""
                t = torch.tensor(%s)
                print(t)
                print(t.shape, t.ndim, t.numel(), t.dtype)""".formatted(text), printed);
    }

    private void showReshaped(String text) {
        double[] numbers = IntStream.range(0, ELEMENTS).asDoubleStream().toArray();
        String printed;
        try {
            List<Integer> lengths = lengths(text);
            Tensor seen = SharedTensor.of(Tensor.vector(numbers)).view(lengths).tensor();
            reshapedPicture.show(seen);
            printed = TorchText.ofIntegers(seen);
        } catch (AutogradException refused) {
            printed = Console.answer(texts, refused);
        }
        reshaped.show("print(torch.arange(%d).view(%s))".formatted(ELEMENTS, text), printed);
    }

    private static List<Integer> lengths(String text) {
        String inner = text.strip().replaceAll("^[(\\[](.*)[)\\]]$", "$1");
        PythonLiteral read = PythonLiteral.read("[" + inner + "]");
        List<Integer> lengths = new ArrayList<>();
        if (read instanceof PythonLiteral.Items list) {
            list.items().forEach(item -> lengths.add(length(item)));
        }
        if (lengths.isEmpty()) {
            throw PythonLiteral.unknown();
        }
        return lengths;
    }

    private static int length(PythonLiteral item) {
        if (item instanceof PythonLiteral.Number number && number.isWhole() && Math.abs(number.value()) < LONGEST) {
            return (int) number.value();
        }
        throw PythonLiteral.unknown();
    }
}
