package dev.paso.ui.lab.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.lesson.NumpyText;
import dev.paso.core.lesson.PythonLiteral;
import dev.paso.core.lesson.TorchText;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Code;

/** float32 and float64: which number is really kept, and what becomes of the data. */
final class DtypeCards extends CardsPanel {
    private static final double SMALLEST = 1e-6;

    private final CodeCard digitsKept;
    private final CodeCard data;

    DtypeCards(LabPlace<Autograd> place) {
        super(place);
        digitsKept = card("digits", true).with(field("number", "x = …", code.number(), Code.LONGEST));
        data = card("data", true);
    }

    @Override
    protected void showState() {
        String text = code.number().value();
        digitsKept.show("""
                x = %s
                print(Decimal(torch.tensor(x, dtype=torch.float32).item()))
                print(Decimal(torch.tensor(x, dtype=torch.float64).item()))""".formatted(text), digits(text));
        showData(lab.replay().data().training().x()[0]);
    }

    private String digits(String text) {
        try {
            if (text.strip().matches("\\S+")
                    && PythonLiteral.read(text) instanceof PythonLiteral.Number number
                    && isPlain(number.value())) {
                return NumpyText.exactly(Dtype.FLOAT32.round(number.value())) + "\n"
                        + NumpyText.exactly(number.value());
            }
            return say("lab.autograd.unknown");
        } catch (AutogradException refused) {
            return Console.answer(texts, refused);
        }
    }

    /** Of smaller ones Python prints an exponent. */
    private static boolean isPlain(double value) {
        return value == 0 || Math.abs(value) >= SMALLEST;
    }

    private void showData(double first) {
        data.show(
                """
                x_train_tensor = torch.as_tensor(x_train)
                print(x_train[0], x_train_tensor[0])
                float_tensor = x_train_tensor.to(torch.float)
                print(float_tensor[0])""",
                NumpyText.ofArray(first) + " " + TorchText.of(Tensor.vector(first), Dtype.FLOAT64) + "\n"
                        + TorchText.of(Tensor.vector(Dtype.FLOAT32.round(first)), Dtype.FLOAT32));
    }
}
