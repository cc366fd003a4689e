package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.table.source.Sheets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of Excel, read sheet by sheet. */
class WorkbookTest {
    private static final TableReader READER = new TableReader(TableLimits.DEFAULT);
    private static final byte[] BOOK = book();

    private static byte[] book() {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        sheets.put(
                "Sales",
                List.of(
                        text("A1", "price") + text("B1", "city") + text("C1", "day") + text("D1", "sold"),
                        number("A2", "1234.5") + text("B2", "Lima") + dated("C2", 45292) + truth("D2", 1),
                        number("A3", "1E-3") + text("B3", "Quito") + dated("C3", 45293) + truth("D3", 0),
                        number("A4", "-7") + text("B4", "Lima") + truth("D4", 1),
                        formula("A5", "A2+A4", "1227.5") + text("B5", "Quito") + dated("C5", 45295) + truth("D5", 0)));
        sheets.put("Other", List.of(text("A1", "u") + text("B1", "v"), number("A2", "1.234") + number("B2", "2")));
        return Workbooks.of(sheets);
    }

    private static String text(String place, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    private static String number(String place, String value) {
        return "<c r=\"%s\"><v>%s</v></c>".formatted(place, value);
    }

    private static String dated(String place, int day) {
        return "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, day);
    }

    private static String truth(String place, int value) {
        return "<c r=\"%s\" t=\"b\"><v>%d</v></c>".formatted(place, value);
    }

    private static String formula(String place, String formula, String value) {
        return "<c r=\"%s\"><f>%s</f><v>%s</v></c>".formatted(place, formula, value);
    }

    @Test
    void theFirstSheetIsReadWithNumbersAsTheWorkbookKeepsThem() {
        Table table = READER.read(BOOK, Wishes.NONE);
        assertThat(table.names()).containsExactly("price", "city", "day", "sold");
        assertThat(table.size()).isEqualTo(4);
        assertThat(table.number(0, 0)).hasValue(1234.5);
        assertThat(table.number(1, 0)).hasValue(0.001);
        assertThat(table.number(2, 0)).hasValue(-7);
        assertThat(table.number(3, 0)).as("what the formula gave").hasValue(1227.5);
        assertThat(table.text(0, 2)).isEqualTo("2024-01-01");
        assertThat(table.isGap(2, 2)).isTrue();
        assertThat(table.text(0, 3)).isEqualTo("TRUE");
        assertThat(table.format().sheets()).contains(new Sheets(List.of("Sales", "Other"), 0));
        assertThat(table.format().layout().said()).isEqualTo("xlsx");
    }

    @Test
    void aWorkbookNeedsNoFormats() {
        Table table = READER.read(
                Workbooks.withoutStyles(Map.of(
                        "A",
                        List.of(
                                text("A1", "u") + text("B1", "v"),
                                number("A2", "1.5") + number("B2", "2"),
                                number("A3", "2.5") + number("B3", "3")))),
                Wishes.NONE);
        assertThat(table.names()).containsExactly("u", "v");
        assertThat(table.number(1, 0)).hasValue(2.5);
    }

    @Test
    void anotherSheetIsReadWhereItIsWished() {
        Table table = READER.read(BOOK, Wishes.NONE.withSheet(1));
        assertThat(table.names()).containsExactly("u", "v");
        assertThat(table.number(0, 0)).as("no grouped thousand").hasValue(1.234);
        assertThat(table.doubt()).isEmpty();
    }

    @Test
    void whatIsManyTimesLargerOnceItIsUnpackedIsRefused() {
        assertRefused(Workbooks.packed(65_000_000), Rule.UNPACKED);
    }

    /** One cell far to the right makes a row of as many. */
    @ParameterizedTest
    @ValueSource(strings = {"FXSHRXW1", "aaaaaaa1", "ZZZZ3"})
    void oneCellFarToTheRightMakesNoneBeforeIt(String place) {
        assertRefused(
                Workbooks.of(Map.of("Far", List.of(text("A1", "u"), text("A2", "v") + number(place, "1")))),
                Rule.UNPACKED);
    }

    @Test
    void rowsThatAreMostlyEmptyAreCountedByTheirWidth() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            rows.add(number("A" + i, "1") + number("XFD" + i, "2"));
        }
        assertRefused(Workbooks.of(Map.of("wide", rows)), Rule.UNPACKED);
    }

    @Test
    void aWorkbookThatIsBrokenIsCalledByItsName() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] broken = BOOK.clone();
            for (int k = 0; k <= i % 5; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = i % 3 == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
            try {
                READER.read(cut, Wishes.NONE);
            } catch (RefusedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static void assertRefused(byte[] file, Rule rule) {
        assertThatThrownBy(() -> READER.read(file, Wishes.NONE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().rule()).isEqualTo(rule));
    }
}
