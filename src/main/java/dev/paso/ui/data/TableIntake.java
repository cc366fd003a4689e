package dev.paso.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.table.CsvFormat.Wishes;
import dev.paso.table.Table;
import dev.paso.table.TableException;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.ui.text.Texts;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a table in: from a file or pasted, read as detected or as wished, with a preview. What belongs to the use of the table, its
 * columns, stands between format and preview. A table that cannot be read leaves the one before where it was.
 */
final class TableIntake extends Composite<Div> implements TableSource.Listener {
    private static final int LARGE = 200_000; // bytes, or characters: read in some hundredths of a second

    private final Texts texts;
    private final TableLimits limits;
    private final Listener listener;
    private final TableSource source;
    private final FormatChoice format;
    private final Component columns;
    private final TablePreview preview;
    private final Span problem = new Span();
    private final Span facts = new Span();
    private final Div understood = new Div();
    private Raw raw = Raw.pasted("");

    /** What came, as it came. */
    record Raw(String name, Optional<byte[]> file, String text) {
        static Raw pasted(String text) {
            return new Raw("", Optional.empty(), text);
        }
    }

    /** Hears of a table that was read, and what it was read from. */
    interface Listener {
        void read(Raw raw, Table table);
    }

    /** @param columns where their use is chosen; shown once there is a table */
    TableIntake(Texts texts, TableLimits limits, TableSource.Example example, Component columns, Listener listener) {
        this.texts = texts;
        this.limits = limits;
        this.columns = columns;
        this.listener = listener;
        source = new TableSource(texts, limits, example, this);
        format = new FormatChoice(texts, wishes -> readAgain());
        preview = new TablePreview(texts);
    }

    @Override
    protected Div initContent() {
        problem.addClassName("problem-sentence");
        problem.getElement().setAttribute("role", "alert");
        facts.addClassName("facts");
        facts.getElement().setAttribute("aria-live", "polite");
        understood.addClassName("understood");
        understood.add(columns, preview, facts, format);
        understood.setVisible(false);
        Div intake = new Div(source, problem, understood);
        intake.addClassName("intake");
        return intake;
    }

    /** What the table was called: a file's name without its ending, or nothing. */
    String name() {
        return raw.name.replaceFirst("\\.[A-Za-z]{1,4}$", "");
    }

    @Override
    public void file(FileDrop.Received file) {
        source.show("");
        take(new Raw(file.name(), Optional.of(file.content()), ""));
    }

    @Override
    public void pasted(String text) {
        take(Raw.pasted(text));
    }

    private void take(Raw fresh) {
        raw = fresh;
        format.forget();
        readAgain();
    }

    /** Reads what somebody brought before. */
    void read(Raw brought) {
        source.show(brought.text());
        take(brought);
    }

    /** Reads what came last once more, as it is wished now. */
    void readAgain() {
        try {
            Wishes wishes = format.wishes();
            Table table = isLarge() ? Turns.ofHost().take(() -> table(wishes)) : table(wishes);
            format.show(table.format(), raw.file.isPresent());
            understood.setVisible(true);
            problem.setText("");
            listener.read(raw, table);
        } catch (TableException e) {
            refuse(e);
        }
    }

    private boolean isLarge() {
        return raw.file.map(content -> content.length).orElse(raw.text.length()) > LARGE;
    }

    private Table table(Wishes wishes) {
        TableReader reader = new TableReader(limits);
        return raw.file.map(content -> reader.read(content, wishes)).orElseGet(() -> reader.read(raw.text, wishes));
    }

    /** Says what is wrong with the table or with the use of its columns. */
    void refuse(TableException e) {
        facts.setText("");
        problem.setText(Sentences.of(e, texts));
    }

    /** Shows what is used and what came of it. */
    void show(Table table, Map<Integer, String> roles, String whatCame) {
        problem.setText("");
        preview(table, roles);
        facts.setText(whatCame);
    }

    void preview(Table table, Map<Integer, String> roles) {
        preview.show(table, roles);
    }
}
