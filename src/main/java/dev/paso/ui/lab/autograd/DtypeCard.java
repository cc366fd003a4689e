package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.NumpyText;
import dev.paso.core.lesson.TorchText;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;

/** float32 and float64: which number is really kept, and what becomes of the data. */
final class DtypeCard extends Div {
    private final CodeCard digits;
    private final CodeCard data;

    DtypeCard(Texts texts) {
        addClassName("code-cards");
        digits = new CodeCard("card-digits", texts.say("lab.autograd.card.digits"))
                .saying(texts.say("lab.autograd.card.digits.note"));
        data = new CodeCard("card-data", texts.say("lab.autograd.card.data"))
                .saying(texts.say("lab.autograd.card.data.note"));
        TextField number = CodeField.of("number", "x = …", this::show);
        number.setValue("0.1");
        digits.with(number);
        add(digits, data);
        show("0.1");
    }

    private void show(String text) {
        String code = """
                x = %s
                print(Decimal(torch.tensor(x, dtype=torch.float32).item()))
                print(Decimal(torch.tensor(x, dtype=torch.float64).item()))""".formatted(text);
        boolean isNumber = text.strip().matches("-?(\\d{1,12}\\.?\\d{0,20}|\\.\\d{1,20})(e-?\\d)?");
        double value = isNumber ? Double.parseDouble(text.strip()) : Double.NaN;
        digits.show(
                code,
                isNumber
                        ? NumpyText.exactly(Dtype.FLOAT32.round(value)) + "\n" + NumpyText.exactly(value)
                        : "SyntaxError: invalid syntax");
    }

    void show(Autograd lab) {
        double first = lab.replay().data().training().x()[0];
        Tensor one = Tensor.vector(first);
        data.show(
                """
                x_train_tensor = torch.as_tensor(x_train)
                print(x_train[0], x_train_tensor[0])
                float_tensor = x_train_tensor.to(torch.float)
                print(float_tensor[0])""",
                NumpyText.ofArray(first) + " " + TorchText.of(one, Dtype.FLOAT64) + "\n"
                        + TorchText.of(Tensor.vector(Dtype.FLOAT32.round(first)), Dtype.FLOAT32));
    }
}
