package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.lesson.SharedTensor;
import dev.paso.core.lesson.TensorLiteral;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.random.TorchGenerator;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Recipes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scalars, vectors, matrices and more: made, typed, and put into other shapes. */
final class TensorCards extends Div {
    private static final int ELEMENTS = 24; // has many shapes
    private static final int MOST_CHARACTERS = 60;

    private final Texts texts;
    private final Autograd lab;
    private final Runnable changed;
    private final CodeCard typed;
    private final CodeCard reshaped;
    private final TensorPicture typedPicture = new TensorPicture();
    private final TensorPicture reshapedPicture = new TensorPicture();
    private final TextField literal;
    private final TextField shape;

    TensorCards(Texts texts, Autograd lab, Runnable changed) {
        this.texts = texts;
        this.lab = lab;
        this.changed = changed;
        addClassName("code-cards");
        typed = new CodeCard("card-typed", texts.say("lab.autograd.card.typed"))
                .saying(texts.say("lab.autograd.card.typed.note"));
        reshaped = new CodeCard("card-reshaped", texts.say("lab.autograd.card.reshaped"))
                .saying(texts.say("lab.autograd.card.reshaped.note"));
        literal = CodeField.of("typed", "torch.tensor(…)", this::type);
        shape = CodeField.of("shape", "view(…)", this::reshape);
        typed.add(typedPicture);
        reshaped.add(reshapedPicture);
        typed.with(literal);
        reshaped.with(shape);
        add(made(), shapes(), typed, reshaped);
        literal.setValue("[[1, 2, 3], [4, 5, 6]]");
        shape.setValue("2, 3, 4");
        showTyped(literal.getValue());
        reshape(shape.getValue());
    }

    private CodeCard made() {
        return new CodeCard("card-made", texts.say("lab.autograd.card.made"))
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

    private CodeCard shapes() {
        double[] normals = new TorchGenerator(Recipes.SEED).normals(Dtype.FLOAT32, ELEMENTS);
        Tensor tensor = Tensor.of(List.of(2, 3, 4), normals);
        String size = TorchText.ofShape(tensor);
        String scalar = TorchText.ofShape(scalar());
        return new CodeCard("card-shapes", texts.say("lab.autograd.card.shapes"))
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

    private void type(String text) {
        showTyped(text);
        changed.run();
    }

    private void showTyped(String text) {
        String printed;
        try {
            TensorLiteral read = TensorLiteral.read(text);
            Tensor tensor = read.tensor();
            lab.type(tensor);
            typedPicture.show(tensor);
            String written = read.isInteger() ? TorchText.ofIntegers(tensor) : TorchText.of(tensor, Dtype.FLOAT32);
            String type = read.isInteger() ? "torch.int64" : "torch.float32";
            printed = written + "\n" + TorchText.ofShape(tensor) + " "
                    + tensor.shape().size() + " " + tensor.size() + " " + type;
        } catch (AutogradException refused) {
            printed = refused.line();
        }
        typed.show("""
                t = torch.tensor(%s)
                print(t)
                print(t.shape, t.ndim, t.numel(), t.dtype)""".formatted(text), printed);
    }

    private void reshape(String text) {
        double[] numbers = IntStream.range(0, ELEMENTS).asDoubleStream().toArray();
        String printed;
        try {
            List<Integer> lengths = lengths(text);
            Tensor seen = SharedTensor.of(Tensor.vector(numbers)).view(lengths).tensor();
            reshapedPicture.show(seen);
            printed = TorchText.ofIntegers(seen);
        } catch (AutogradException refused) {
            printed = refused.line();
        }
        reshaped.show("torch.arange(%d).view(%s)".formatted(ELEMENTS, text), printed);
    }

    private static List<Integer> lengths(String text) {
        String plain = text.replaceAll("[\\s()\\[\\]]", "");
        if (plain.length() > MOST_CHARACTERS || !plain.matches("-?\\d{1,4}(,-?\\d{1,4})*,?")) {
            throw new AutogradException(AutogradException.Type.SYNTAX_ERROR, "invalid syntax");
        }
        return Arrays.stream(plain.split(",", -1))
                .filter(length -> !length.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
