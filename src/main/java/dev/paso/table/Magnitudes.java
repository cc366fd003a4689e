package dev.paso.table;

import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Large numbers written short: {@code 1.2M}, {@code 3k}, {@code $2.5bn}, {@code 1,5 millones}. They are such where every cell of a column
 * is a number, short or whole. A letter stands right behind its number, for {@code 300 K} is a temperature; and {@code 12B} where
 * most are plain numbers is a door.
 *
 * @param cells with exponents in place of what is short
 * @param example one that was short; empty where none was
 */
record Magnitudes(List<String> cells, Optional<String> example) {
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("mil", 3),
            Map.entry("tsd", 3),
            Map.entry("lakh", 5),
            Map.entry("lakhs", 5),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mio", 6),
            Map.entry("mill", 6),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("millón", 6),
            Map.entry("millones", 6),
            Map.entry("millionen", 6),
            Map.entry("crore", 7),
            Map.entry("crores", 7),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("billion", 9),
            Map.entry("billions", 9),
            Map.entry("mrd", 9),
            Map.entry("milliarden", 9));
    private static final Pattern SHORT =
            Pattern.compile("(.*\\d)(?:([kKMB])|\\s?((?:\\p{L}){2,10})\\.?)([^\\p{L}\\d]*)");
    private static final Pattern DOOR = Pattern.compile("\\d+B");
    private static final int LONGEST = 40;

    static Magnitudes of(List<String> cells, List<Numeral> numerals) {
        List<String> written = new ArrayList<>();
        List<String> read = new ArrayList<>(cells.size());
        int numbers = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            read.add(cell);
            if (numerals.get(i).isNumber()) {
                numbers++;
            } else if (Missing.of(cell) == Missing.NO) {
                read.set(i, spelledOut(cell));
                if (read.get(i).equals(cell)) {
                    return new Magnitudes(cells, Optional.empty());
                }
                written.add(cell);
            }
        }
        boolean areDoors = written.size() < numbers
                && written.stream().allMatch(cell -> DOOR.matcher(cell).matches());
        return written.isEmpty() || areDoors
                ? new Magnitudes(cells, Optional.empty())
                : new Magnitudes(List.copyOf(read), Optional.of(written.getFirst()));
    }

    /** {@code 1.2e6} for {@code 1.2M}; the same where it is not short. */
    private static String spelledOut(String cell) {
        Matcher found = SHORT.matcher(cell);
        if (cell.length() > LONGEST || !found.matches()) {
            return cell;
        }
        String sign = Optional.ofNullable(found.group(2)).orElseGet(() -> found.group(3));
        Integer power = POWERS.get(sign.toLowerCase(Locale.ROOT));
        String number = found.group(1) + "e" + power + found.group(4);
        return power != null && Numeral.of(number).isNumber() ? number : cell;
    }
}
