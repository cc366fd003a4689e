package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.lesson.TorchText;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.MemoryLesson.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tensors whose numbers can be changed: who shares the memory changes with them. */
final class MemoryPanel extends Handled<Autograd> {
    private static final int LARGEST = 999;
    private static final int DECIMALS = 3;
    private static final String WHOLE =
            "-?\\d{1,%d}".formatted(String.valueOf(LARGEST).length());
    private static final String NUMBER = WHOLE + "(\\.\\d{1,%d})?".formatted(DECIMALS);

    private final List<Row> rows = new ArrayList<>();
    private final Paragraph refusal = new Paragraph();
    private final Panel panel;

    MemoryPanel(LabPlace<Autograd> place, String name, Item... items) {
        super(place);
        Div body = parts("memory-rows");
        for (Item item : items) {
            Row row = new Row(item, items[0]);
            rows.add(row);
            body.add(row.box);
        }
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        panel = new Panel("memory-" + name, say("lab.autograd.memory." + name), body, refusal);
        panel.addClassName("memory");
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        rows.forEach(Row::show);
    }

    /** As Python shows it. */
    static String printed(Item item, Tensor tensor) {
        String integers = TorchText.ofIntegers(tensor);
        return switch (item) {
            case ARRAY -> integers.replace("tensor", "array");
            default -> item.isInteger() ? integers : TorchText.of(tensor, Dtype.FLOAT32);
        };
    }

    /** One tensor: its code, its numbers, what it prints. */
    private final class Row {
        private final Item item;
        private final Item first;
        private final List<Input> cells = new ArrayList<>();
        private final Span sharing = new Span();
        private final Pre printed = new Pre();
        private final Div box;

        Row(Item item, Item first) {
            this.item = item;
            this.first = first;
            Tensor tensor = lab.memory().tensor(item);
            Div grid = new Div();
            grid.addClassName("cells");
            grid.getStyle().set("--columns", String.valueOf(tensor.shape().getLast()));
            for (int i = 0; i < tensor.size(); i++) {
                Input cell = cell(i);
                cells.add(cell);
                grid.add(cell);
            }
            Code code = new Code(item.code());
            sharing.addClassName("sharing");
            printed.setId("memory-" + item.name().toLowerCase(java.util.Locale.ROOT));
            printed.getElement().setAttribute("tabindex", "0");
            Div head = new Div(code, sharing);
            head.addClassName("memory-head");
            box = new Div(head, grid, printed);
            box.addClassName("memory-row");
        }

        private Input cell(int index) {
            Input cell = new Input();
            cell.setType("number");
            cell.getElement()
                    .setAttribute("step", "1")
                    .setAttribute("max", String.valueOf(LARGEST))
                    .setAttribute("min", String.valueOf(-LARGEST))
                    .setAttribute("aria-label", say("lab.autograd.memory.cell", item.code(), index));
            cell.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    set(index, change.getValue());
                }
            });
            return cell;
        }

        /** What is no number, or too large a one, goes back to what was there. */
        private void set(int index, String text) {
            boolean fits = text.matches(item.isInteger() ? WHOLE : NUMBER);
            refusal.setVisible(!fits);
            if (fits) {
                lab.memory().set(item, index, Double.parseDouble(text));
            } else {
                refusal.setText(say(
                        item.isInteger() ? "lab.autograd.memory.whole" : "lab.autograd.memory.number",
                        item.code(),
                        index,
                        text.substring(0, Math.min(text.length(), 20)),
                        LARGEST,
                        DECIMALS));
                cells.get(index).setValue("");
            }
            place.changed().run();
        }

        private void show() {
            Tensor tensor = lab.memory().tensor(item);
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).setValue(plain(tensor.at(i)));
                cells.get(i).setClassName("changed", lab.memory().hasChanged(item, i));
            }
            boolean shares = lab.memory().sharesMemory(item, first);
            sharing.setText(
                    item == first ? "" : say(shares ? "lab.autograd.memory.shares" : "lab.autograd.memory.own"));
            sharing.setClassName("own", !shares);
            printed.setText(MemoryPanel.printed(item, tensor));
        }

        private static String plain(double value) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
    }
}
