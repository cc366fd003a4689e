package dev.paso.ui.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.experiment.Work;
import dev.paso.table.Table;
import dev.paso.table.TableFormat;
import dev.paso.table.TableHead;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import dev.paso.ui.panel.Beside;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes a table in: from a file or pasted, read as detected or as wished, with a preview. What belongs to the use of the table, its
 * columns, stands between format and preview. A table that cannot be read leaves the one before where it was, and says so; the fields
 * that its sentence tells to use are there.
 */
final class TableIntake<T> extends Composite<Div> implements TableSource.Listener {
    private static final double BYTE = 200; // multiplications that reading it takes, or a character
    private static final double PACKED = 50 * BYTE; // unfolds to so many

    private final Texts texts;
    private final TableLimits limits;
    private final Beside readings;
    private final Beside choices;
    private final Use<T> use;
    private final TableSource source;
    private final FormatChoice format;
    private final Component columns;
    private final TablePreview preview;
    private final Span problem = new Span();
    private final Span reading = new Span();
    private final Span facts = new Span();
    private final Span kept = new Span();
    private final ReadingNotes notes;
    private final Div understood = new Div();
    private final Shelf shelf = Shelf.ofHost();
    private Raw raw = Raw.pasted("");
    private Raw shown = raw;
    private Wishes shownAs = Wishes.NONE;
    private String unread = ""; // why what came last is not shown

    /** What came, as it came. */
    record Raw(String name, Optional<byte[]> file, String text) {
        static Raw pasted(String text) {
            return new Raw("", Optional.empty(), text);
        }

        /** How many multiplications reading it takes, about. */
        double work() {
            return size() * (file.filter(TableReader::isPacked).isPresent() ? PACKED : BYTE);
        }

        /** In bytes, or characters. */
        int size() {
            return file.map(content -> content.length).orElse(text.length());
        }
    }

    /** What is made of a table. */
    interface Use<T> {
        /** How a table is understood that is read from {@code raw}: what this returns may take long, and touches no component. */
        Function<Table, T> of(Raw raw);

        /** Shows a table as it was understood. */
        void show(Raw raw, T understood);

        /** Whether another table, or another choice of its columns, is on its way to take the place of what is shown. */
        default void expect(boolean isAnother) {}
    }

    /** What came of reading, and the format by which it was read; nothing where it was refused. */
    private record Outcome<T>(
            Optional<TableFormat> format, Optional<T> understood, Optional<RefusedException> refused) {}

    /** @param columns where their use is chosen; shown once there is a table */
    TableIntake(
            Texts texts, TableLimits limits, Work work, TableSource.Example example, Component columns, Use<T> use) {
        this.texts = texts;
        this.limits = limits;
        readings = new Beside(work, this::fail);
        choices = new Beside(work, this::fail);
        this.columns = columns;
        this.use = use;
        source = new TableSource(texts, limits, example, this);
        format = new FormatChoice(texts, wishes -> readAgain());
        preview = new TablePreview(texts);
        notes = new ReadingNotes(texts, mark -> format.wish(wishes -> wishes.with(mark)));
        notes.offer(
                Assumption.WORDS_ALIKE, ReadingNotes.JOIN, texts.say("own.join"), () -> format.wish(Wishes::joined));
    }

    @Override
    protected Div initContent() {
        problem.addClassName("problem-sentence");
        problem.getElement().setAttribute("role", "alert");
        reading.setText(texts.say("own.reading"));
        reading.addClassName("reading");
        reading.getElement().setAttribute("role", "status");
        reading.setVisible(false);
        facts.addClassName("facts");
        facts.getElement().setAttribute("aria-live", "polite");
        understood.addClassName("understood");
        understood.add(kept, columns, preview, facts, notes);
        understood.setVisible(false);
        kept.setText(texts.say("own.kept"));
        kept.addClassName("kept");
        kept.setVisible(false);
        format.setVisible(false);
        Div intake = new Div(source, problem, reading, format, understood);
        intake.addClassName("intake");
        return intake;
    }

    /** What the table was called: a file's name without its ending, or nothing. */
    String name() {
        return shown.name.replaceFirst("\\.[A-Za-z]{1,4}$", "");
    }

    @Override
    public void file(FileDrop.Received file) {
        if (file.content().isEmpty()) {
            problem.setText(texts.say("own.noRoom"));
            return;
        }
        try {
            limits.checkBytes(file.size());
        } catch (RefusedException e) {
            refuse(e);
            kept.setVisible(understood.isVisible());
            return;
        }
        source.show("");
        take(new Raw(file.name(), file.content(), ""));
    }

    @Override
    public void pasted(String text) {
        take(Raw.pasted(text));
    }

    private void take(Raw fresh) {
        if (isAttached()) {
            shelf.giveUp(raw.size());
            shelf.keep(fresh.size());
        }
        raw = fresh;
        format.forget();
        readAgain();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        shelf.keep(raw.size());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        shelf.giveUp(raw.size());
        readings.forget();
        choices.forget();
    }

    /** Reads what somebody brought before. */
    void read(Raw brought) {
        source.show(brought.text());
        take(brought);
    }

    /** Reads what came last once more, as it is wished now; what takes long, beside the page. */
    void readAgain() {
        read(raw, format.wishes());
    }

    /** Reads the table that is shown once more, because it is used otherwise; one that is on its way goes before. */
    void useAgain() {
        if (readings.isAsked()) {
            readAgain();
        } else {
            read(shown, shownAs);
        }
    }

    private void read(Raw from, Wishes wishes) {
        Function<Table, T> understand = use.of(from);
        unread = from == raw ? "" : unread;
        problem.setText(unread);
        ask(readings, from.work(), () -> outcome(from, wishes, understand), outcome -> show(from, wishes, outcome));
    }

    /** Understands the table that is shown in another way; one that comes meanwhile takes its place. */
    void understand(double multiplications, Supplier<T> job) {
        ask(choices, multiplications, job, understood -> use.show(shown, understood));
    }

    /** Only the newest question of a kind counts. */
    private <A> void ask(Beside beside, double multiplications, Supplier<A> job, Consumer<A> then) {
        beside.forget();
        beside.ask(multiplications, job, answer -> {
            showWhatIsUnderWay();
            then.accept(answer);
        });
        showWhatIsUnderWay();
    }

    private void fail() {
        showWhatIsUnderWay();
        problem.setText(texts.say("problem.unexpected"));
    }

    private void showWhatIsUnderWay() {
        boolean isAnother = readings.isAsked() || choices.isAsked();
        reading.setVisible(isAnother);
        use.expect(isAnother);
    }

    private Outcome<T> outcome(Raw from, Wishes wishes, Function<Table, T> understand) {
        try {
            TableReader reader = new TableReader(limits);
            Table table = from.file()
                    .map(content -> reader.read(content, wishes))
                    .orElseGet(() -> reader.read(from.text(), wishes));
            return new Outcome<>(Optional.of(table.format()), Optional.of(understand.apply(table)), Optional.empty());
        } catch (RefusedException e) {
            return new Outcome<>(Optional.empty(), Optional.empty(), Optional.of(e));
        }
    }

    private void show(Raw from, Wishes wishes, Outcome<T> outcome) {
        boolean isNewest = from == raw;
        format.setVisible(true);
        outcome.refused().ifPresent(e -> {
            unread = isNewest ? texts.refusal(e) : unread;
            refuse(e);
            format.showUnread(from.file().isPresent());
            kept.setVisible(understood.isVisible());
        });
        outcome.understood().ifPresent(understood -> {
            if (isNewest) {
                format.show(outcome.format().orElseThrow(), from.file().isPresent());
            }
            this.understood.setVisible(true);
            kept.setVisible(!isNewest);
            problem.setText(unread);
            shown = from;
            shownAs = wishes;
            choices.forget(); // of the table before
            showWhatIsUnderWay();
            use.show(from, understood);
        });
    }

    /** Says what is wrong with the table or with the use of its columns. */
    void refuse(RefusedException e) {
        facts.setText("");
        problem.setText(texts.refusal(e));
    }

    /** Shows what is used and what came of it; a table that was refused since is still refused. */
    void show(TableHead table, Map<Integer, String> roles, String whatCame) {
        problem.setText(unread);
        preview(table, roles);
        facts.setText(whatCame);
    }

    /** Offers to do something about what an assumption says; before this is shown. */
    void offer(Assumption assumption, String id, String words, Runnable action) {
        notes.offer(assumption, id, words, action);
    }

    /** Says what was assumed. */
    void note(List<Note> assumed, Optional<Table.Doubt> doubt) {
        notes.show(assumed, doubt);
    }

    void preview(TableHead table, Map<Integer, String> roles) {
        preview.show(table, roles);
    }
}
