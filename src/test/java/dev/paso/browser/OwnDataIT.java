package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.paso.Resources;
import dev.paso.Thorough;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.table.ScoreChoice;
import dev.paso.table.Scores;
import dev.paso.table.Table;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of one's own: brought, painted, looked at, taken along; and scores of any model. */
@ExtendWith(Browsing.class)
class OwnDataIT {
    private static final String FRUITS = "Länge;Gewicht;<b>Frucht</b>\n"
            + "1,5;2,5;Birne\n2;3;Birne\n1;2;Birne\n2,5;2;Birne\n;1;Birne\n"
            + "7,5;8;Äpfel\n8;9,5;Äpfel\n9;8;Äpfel\n8,5;7;Äpfel\n";

    @Test
    void aFileOfAnEuropeanSpreadsheetIsLearnedFromAndComesOutAgain(Visitors visitors) throws IOException {
        Playground playground = visitors.open();
        Page page = playground.page();
        playground.press("CSV");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        upload(dialog, "früchte.csv", "nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("one column only");
        upload(dialog, "früchte.csv", FRUITS.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(dialog.locator(".facts"))
                .containsText("Rows to learn from: 8. Left out because a value is missing: 1.");
        assertThat(dialog.locator(".table-preview thead")).containsText("Länge");
        assertThat(dialog.locator(".table-preview b").first()).hasText("input"); // names never become markup
        playground.change(() -> playground.press("Use these data"));
        assertThat(page.locator(".own-data")).containsText("8 points of your own: Länge, Gewicht → <b>Frucht</b>");
        assertThat(page.locator(".own-data")).containsText("0 = Birne, 1 = Äpfel");
        assertThat(playground.points()).isEqualTo(8);
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 3);
        playground.rest();
        playground.press("Table");
        Download saved = page.waitForDownload(() -> page.locator(".download").click());
        String csv = Files.readString(saved.path());
        assertThat(csv).startsWith("row,Länge,Gewicht,<b>Frucht</b>,split\r\n1,1.5,2.5,Birne,");
        assertThat(csv.lines()).hasSize(9);
    }

    /** A handful of the tables that people bring, as files, one after another in the same dialog. */
    @Test
    void tablesAreUnderstoodAndSayHow(Visitors visitors) {
        Playground playground = visitors.open();
        playground.press("CSV");
        Locator dialog = playground.page().getByRole(AriaRole.DIALOG);
        bring(dialog, "e03_es_mixed.csv");
        assertThat(dialog.locator(".table-preview tbody td").nth(1)).hasText("12,500");
        bring(dialog, "c12_r_write_table.txt");
        assertThat(dialog.locator(".table-preview th")).containsText(new String[] {"len", "dose", "supp"});
        assertThat(dialog.locator(".reading-notes li").first()).containsText("no name above it");
        bring(dialog, "c17b_sex_input.csv");
        assertThat(dialog.locator(".reading-notes")).containsText("female counts as 0, male as 1");
        bring(dialog, "c20b_html.csv");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("a web page (HTML)");
        assertThat(dialog.locator(".kept")).isVisible();
        assertThat(dialog.locator(".format")).isVisible();
        bring(dialog, "c02c_thousands_semicolon.csv");
        assertThat(dialog.locator("#own-doubt")).containsText("can be read in two ways");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("1.25; 1.41; 1.83 (Comma: 3,14)"))
                .click();
        assertThat(dialog.locator(".table-preview tbody td").first()).hasText("1.25");
        bring(dialog, "c08_missing_dots.csv");
        assertThat(dialog.locator(".facts")).containsText("Rows to learn from: 12.");
        playground.change(() -> playground.press("Use these data"));
        assertThat(playground.points()).isEqualTo(12);
    }

    /** Of many columns each has room for what is said of it, and the dialog is no wider than its fields. */
    @ParameterizedTest
    @ValueSource(ints = {375, 1440})
    void everyColumnOfAWideTableCanBeRead(int width, Visitors visitors) {
        Page page = visitors.come();
        page.setViewportSize(width, 900);
        Playground playground = visitors.open(page, "/playground");
        playground.press("CSV");
        StringBuilder wide = new StringBuilder("a long name of column 0");
        IntStream.range(1, 60)
                .forEach(i -> wide.append(",a long name of column ").append(i));
        for (int row = 0; row < 8; row++) {
            int of = row;
            wide.append('\n')
                    .append(IntStream.range(0, 60)
                            .mapToObj(i -> of * i % 7 + ".5")
                            .collect(Collectors.joining(",")));
        }
        upload(page.locator(".intake"), "wide.csv", wide.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".intake vaadin-checkbox-group vaadin-checkbox"))
                .hasCount(60);
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        "() => { const boxes = [...document.querySelectorAll('.intake vaadin-checkbox-group vaadin-checkbox')]"
                                                + ".map(box => [box.getBoundingClientRect(), box.querySelector('[slot=helper]').getBoundingClientRect()]);"
                                                + "return boxes.filter(([box, said]) => boxes.some(([other]) =>"
                                                + "Math.abs(other.x - box.x) < 2 && other.y > box.y && other.y < said.bottom - 1)).map(([box]) => box.y); }"))
                .as("columns that stand on what is said of others")
                .isEmpty();
        double right = page.locator(".intake").boundingBox().x
                + page.locator(".intake").boundingBox().width;
        BoundingBox last = playground.button("Use these data").boundingBox();
        assertThat(last.x + last.width - right).isBetween(-40.0, 40.0);
    }

    private static void bring(Locator dialog, String file) {
        upload(dialog, file, Resources.bytes("/tables/" + file));
    }

    @Test
    void pointsArePaintedErasedAndTakenBack(Visitors visitors) {
        Playground playground = visitors.open();
        Page page = playground.page();
        playground.press("Paint");
        Locator plane = page.locator("paso-paint #points");
        plane.scrollIntoViewIfNeeded();
        BoundingBox box = plane.boundingBox();
        paintButton(page, "class 1").click();
        double x = box.x + 0.3 * box.width;
        double y = box.y + 0.3 * box.height;
        playground.change(() -> {
            page.mouse().move(x, y);
            page.mouse().down();
            page.mouse().move(x + 60, y, new Mouse.MoveOptions().setSteps(10));
            assertThat(painted(page)).as("drawn before the server knows").isGreaterThan(205);
            page.mouse().up();
        });
        int after = painted(page);
        assertThat(page.locator(".own-data")).containsText(after + " points of your own");
        playground.change(() -> paintButton(page, "Undo").click());
        assertThat(painted(page)).isEqualTo(200);
        playground.change(
                () -> { // the keyboard's way: one outlier
                    paintButton(page, "Outlier").click();
                    plane.focus();
                    page.keyboard().press("Shift+ArrowRight");
                    page.keyboard().press("Space");
                });
        assertThat(painted(page)).isEqualTo(201);
        playground.change(() -> playground.type("Share of class 1", "20"));
        assertThat(page.locator(".own-data")).containsText("points of your own");
        assertThat(painted(page)).isBetween(124, 127);
    }

    private static Locator paintButton(Page page, String name) {
        return page.locator("paso-paint")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static int painted(Page page) {
        return (int) page.evaluate("() => document.querySelector('paso-paint').values().xs.length");
    }

    @Test
    @Thorough
    void anExperimentTooBigForALinkIsKeptAsAFileAndOpensAgain(Visitors visitors) throws IOException {
        Playground playground = visitors.open();
        Page page = playground.page();
        StringBuilder csv = new StringBuilder("a,b,label\n");
        Random random = new Random(2);
        for (int i = 0; i < 4000; i++) {
            csv.append(random.nextGaussian())
                    .append(',')
                    .append(random.nextGaussian())
                    .append(',')
                    .append(i % 2)
                    .append('\n');
        }
        playground.press("CSV");
        upload(page.getByRole(AriaRole.DIALOG), "big.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        playground.press("Use these data");
        assertThat(playground.notice()).containsText("too big for a link");
        playground.press("Save as a file");
        Download saved = page.waitForDownload(
                () -> page.getByText("Save this experiment").click());
        assertThat(saved.suggestedFilename()).isEqualTo("big.json");
        byte[] file = Files.readAllBytes(saved.path());
        Playground other = visitors.open();
        other.press("File");
        upload(other.page().getByRole(AriaRole.DIALOG), "big.json", file);
        assertThat(other.page().locator(".own-data")).containsText("4000 points of your own: a, b → label");
        other.until("all points are drawn", () -> other.points() == 4000);
    }

    @Test
    void anExperimentIsPastedAsAMailShowsIt(Visitors visitors) throws Exception {
        Playground playground = visitors.open();
        Page page = playground.page();
        playground.press("File");
        Download saved = page.waitForDownload(
                () -> page.getByText("Save this experiment").click());
        String text = Files.readString(saved.path()).replaceFirst("\"n\"\\s*:\\s*200\\b", "\"n\": 120");
        Locator pasted = page.locator(".experiment-file textarea");
        pasted.fill("Try this:\n" + text.replace("\"n\": 120", "\"n\": -120") + "\nWhy?");
        assertThat(page.locator(".experiment-file .problem-sentence"))
                .containsText("This text cannot be opened: data.n must be");
        pasted.fill("Try this:\n" + text + "\nWhy?");
        playground.until("it is opened", () -> playground.points() == 120);
    }

    @Test
    @Thorough
    void aHundredThousandScoresAreCountedExactly(Visitors visitors) {
        Page page = visitors.come();
        page.navigate("/scores");
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("p;truth\n");
        for (int i = 0; i < 100_000; i++) {
            boolean isSpam = random.nextInt(10) < 3;
            double score = Math.clamp(0.4 + (isSpam ? 0.25 : 0) + 0.2 * random.nextGaussian(), 0, 1);
            csv.append(String.format(Locale.ROOT, "%.5f;%s%n", score, isSpam ? "spam" : "ham"));
        }
        upload(page.locator(".bring"), "scores.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".bring .facts")).containsText("100,000 scores");
        page.waitForFunction("() => document.querySelector('paso-threshold').total === 100000");
        Locator handle = page.locator("paso-threshold .handle");
        handle.focus();
        page.keyboard().press("Shift+ArrowRight");
        page.waitForFunction("() => document.querySelector('paso-threshold').threshold === 0.6");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Table table = new TableReader(TableLimits.DEFAULT).read(csv.toString(), Wishes.NONE);
        Scores scores = Scores.of(table, ScoreChoice.suggestedFor(table));
        ConfusionMatrix wanted =
                ThresholdTable.of(scores.probabilities(), scores.labels()).at(0.6);
        Object counts = page.evaluate(
                "() => { const {tn, fp, fn, tp} = document.querySelector('paso-threshold').counts; return [tn, fp, fn, tp]; }");
        assertThat(counts).isEqualTo(List.of(wanted.tn(), wanted.fp(), wanted.fn(), wanted.tp()));
        page.waitForFunction("() => document.querySelector('paso-threshold').values().uncertainty");
        assertThat(page.locator("#scores-sure")).containsText("the middle 95% of 200");
        assertThat(page.locator("paso-threshold th[scope=row]")).containsText(new String[] {"ham", "spam"});
    }

    @ParameterizedTest
    @Thorough
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyScreenOfItIsAccessibleAndFitsAPhone(ColorScheme colours, Visitors visitors) {
        Page page = visitors.come(colours);
        page.setViewportSize(375, 800);
        Playground playground = visitors.open(page, "/playground");
        playground.press("CSV");
        playground.press("Show me an example");
        assertThat(page.locator(".intake .facts")).containsText("60");
        check("a table that is brought", page);
        playground.press("Cancel");
        playground.press("Paint");
        page.locator("paso-paint[data-drawn]").waitFor();
        assertThat(page.locator("paso-paint #points")).isInViewport(new IsInViewportOptions().setRatio(0.99));
        check("painting", page);
        playground.press("Table");
        assertThat(page.locator(".download")).isVisible();
        check("the table", page);
        page.navigate("/scores");
        page.locator("paso-threshold[data-drawn]").waitFor();
        check("scores", page);
    }

    private static void check(String screen, Page page) {
        AccessibilityIT.assertNothingSerious(screen, page);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(screen)
                .isLessThanOrEqualTo(375);
    }

    private static void upload(Locator where, String name, byte[] content) {
        where.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/plain", content));
    }
}
