package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.Tensor;
import java.math.BigDecimal;

/** A tensor as boxes in boxes: rows of numbers, rows below each other, matrices side by side, and so on. */
final class TensorPicture extends Div {
    private static final int MOST = 64; // cells that can be told apart

    TensorPicture() {
        addClassName("tensor-picture");
        getElement().setAttribute("aria-hidden", "true"); // what it prints says the same
    }

    void show(Tensor tensor) {
        boolean isSmall = tensor.size() > 0 && tensor.size() <= MOST;
        getElement().setProperty("innerHTML", isSmall ? box(tensor, 0, 0) : "");
    }

    /** As few digits as tell a float32 from its neighbours; whole numbers have all of theirs. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String text = value == Math.rint(value) ? String.valueOf(value) : String.valueOf((float) value);
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static String box(Tensor tensor, int dimension, int offset) {
        int dimensions = tensor.shape().size();
        if (dimension == dimensions) {
            return "<span>" + number(tensor.at(offset)) + "</span>";
        }
        int below = tensor.shape().subList(dimension + 1, dimensions).stream().reduce(1, (a, b) -> a * b);
        boolean isRow = (dimensions - dimension) % 2 == 1;
        StringBuilder html = new StringBuilder("<div class='" + (isRow ? "row" : "column") + "'>");
        for (int i = 0; i < tensor.shape().get(dimension); i++) {
            html.append(box(tensor, dimension + 1, offset + i * below));
        }
        return html.append("</div>").toString();
    }
}
