package dev.paso.ui.data;

import static dev.paso.ui.data.TableHands.button;
import static dev.paso.ui.data.TableHands.inputs;
import static dev.paso.ui.data.TableHands.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ComponentQuery;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.HeldWork;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.experiment.Work;
import dev.paso.json.ExperimentReader;
import dev.paso.table.TableLimits;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Finger;
import dev.paso.ui.line.BarePage;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table is read and understood beside the page: as long as the workers are held nothing of it is there. */
@ExtendWith(BarePage.class)
class ImportDialogTest {
    private static final int ROWS = 3_000;
    private static final ExperimentSpec LINE = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear", "n": 20}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 10}
            """);

    private final HeldWork held = new HeldWork();
    private final Runs runs = SmallHost.runs(1);

    @BeforeEach
    void open() {
        Workspace workspace = new Workspace(runs, Facts.of(LINE), Optional.empty(), turn -> {});
        new ImportDialog(new Texts(Locale.ENGLISH), workspace, TableLimits.DEFAULT, held.work()).open();
        MockVaadin.clientRoundtrip();
    }

    @AfterEach
    void end() {
        held.close();
        runs.close();
    }

    @Test
    void aTableIsUnderstoodWhenTheWorkersAreLetGo() {
        paste(table("a", ROWS));
        MockVaadin.clientRoundtrip();
        assertThat(isReading()).isTrue();
        assertThat(use().isEnabled()).isFalse();
        held.letGo();
        comes(() -> facts().startsWith("Rows to learn from: 3000"));
        assertThat(inputs().getValue()).containsExactlyInAnyOrder(0, 1);
        assertThat(use().isEnabled()).isTrue();
    }

    /** Nothing can be used until it is known what the choice makes, and no choice is lost. */
    @Test
    void anotherChoiceIsUnderstoodWhenTheWorkersAreLetGo() {
        held.letGo();
        paste(table("a", ROWS));
        comes(() -> use().isEnabled());
        held.hold();
        inputs().setValue(Set.of(0));
        MockVaadin.clientRoundtrip();
        assertThat(use().isEnabled()).isFalse();
        assertThat(isReading()).isTrue();
        inputs().setValue(Set.of(1));
        held.letGo();
        comes(() -> use().isEnabled());
        assertThat(inputs().getValue()).containsExactly(1);
        assertThat(facts()).startsWith("Rows to learn from: 3000");
    }

    /** What is predicted by the newest choice is no input, though it was one on the page when another was chosen. */
    @Test
    void aChoiceThatCameBeforeAnotherWasKnownIsNotRefused() {
        held.letGo();
        paste(table("a", ROWS));
        comes(() -> use().isEnabled());
        held.hold();
        Finger.choose(target(), "a1");
        inputs().setValue(Set.of(0, 1, 2));
        held.letGo();
        comes(() -> use().isEnabled());
        assertThat(target().getValue()).isEqualTo(0);
        assertThat(inputs().getValue()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whileAnotherTableIsReadTheOneBeforeItIsNotUsed() {
        held.letGo();
        paste(table("a", ROWS));
        comes(() -> use().isEnabled());
        held.hold();
        paste(table("b", ROWS + 1));
        MockVaadin.clientRoundtrip();
        assertThat(use().isEnabled()).isFalse();
        held.letGo();
        comes(() -> use().isEnabled());
        assertThat(facts()).startsWith("Rows to learn from: 3001");
    }

    /** What takes the place of a table that cannot be read is the one before it. */
    @Test
    void theTableBeforeOneThatIsRefusedCanBeUsed() {
        held.letGo();
        paste(table("a", ROWS));
        comes(() -> use().isEnabled());
        held.hold();
        paste("alone\n" + "1.5\n".repeat(ROWS));
        inputs().setValue(Set.of(1));
        MockVaadin.clientRoundtrip();
        assertThat(use().isEnabled()).isFalse();
        held.letGo();
        comes(() -> use().isEnabled());
        assertThat(isReading()).isFalse();
        assertThat(inputs().getValue()).containsExactly(1);
    }

    @Test
    void ofTwoTablesTheNewestIsShown() {
        paste(table("a", ROWS));
        paste(table("b", ROWS + 1));
        held.letGo();
        comes(() -> facts().startsWith("Rows to learn from: 3001"));
        assertThat(inputs().getItemLabelGenerator().apply(0)).isEqualTo("b1");
    }

    @Test
    void whatWasNotReadBeforeTheDialogClosedIsNotRead() {
        paste(table("a", ROWS));
        ActionButton use = use();
        new ComponentQuery<>(Dialog.class).single().close();
        MockVaadin.clientRoundtrip();
        held.letGo();
        held.work().begin(this, Work.Length.BRIEF, isWanted -> true).join();
        MockVaadin.clientRoundtrip();
        assertThat(use.isEnabled()).isFalse();
    }

    private static String table(String name, int rows) {
        StringBuilder text = new StringBuilder("%s1;%s2;y\n".formatted(name, name));
        for (int i = 0; i < rows; i++) {
            text.append("%d.5;%d.25;%d.125\n".formatted(i, 2 * i % 97, i % 89));
        }
        return text.toString();
    }

    private static void comes(BooleanSupplier isThere) {
        Until.holds("it is understood", () -> {
            MockVaadin.clientRoundtrip();
            return isThere.getAsBoolean();
        });
    }

    private static void paste(String text) {
        new ComponentQuery<>(TableIntake.class).single().pasted(text);
    }

    private static String facts() {
        return text("facts");
    }

    private static boolean isReading() {
        return new ComponentQuery<>(Span.class).withClassName("reading").exists();
    }

    @SuppressWarnings("unchecked")
    private static Choice<Integer> target() {
        return new ComponentQuery<>(Choice.class)
                .withCondition(choice -> "Predict".equals(choice.getLabel()))
                .single();
    }

    private static ActionButton use() {
        return button("Use these data");
    }
}
