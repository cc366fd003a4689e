package dev.paso.table;

import dev.paso.table.cell.DecimalMark;
import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import java.util.Optional;

/** What the cells of one column say about the mark before decimals. */
final class Ballot {
    private static final double FAR = 10;

    private int numbers;
    private int words;
    private int tellPoint;
    private int tellComma;
    private int twofold;
    private int twofoldInZero;
    private int mostLeading;
    private boolean hasComma;
    private final Range unmarked = new Range();
    private final Range asPoint = new Range();
    private final Range asComma = new Range();

    /** The sizes of numbers that are not 0. */
    private static final class Range {
        private double least = Double.POSITIVE_INFINITY;
        private double most;

        void add(double value) {
            double size = Math.abs(value);
            if (size > 0) {
                least = Math.min(least, size);
                most = Math.max(most, size);
            }
        }

        /** How many times the largest is the smallest, of both together. */
        double ratio(Range other) {
            return Math.max(most, other.most) / Math.min(least, other.least);
        }
    }

    static Ballot of(RawColumn column) {
        Ballot ballot = new Ballot();
        for (int row = 0; row < column.size(); row++) {
            ballot.count(column.texts().get(row), column.numerals().get(row));
        }
        return ballot;
    }

    private void count(String cell, Numeral numeral) {
        if (!numeral.isNumber()) {
            words += Missing.of(cell) == Missing.NO ? 1 : 0;
            return;
        }
        numbers++;
        if (numeral.isTwofold()) {
            countTwofold(cell, numeral);
        } else if (numeral.tells(DecimalMark.POINT)) {
            tellPoint++;
        } else if (numeral.tells(DecimalMark.COMMA)) {
            tellComma++;
        } else {
            unmarked.add(numeral.value(DecimalMark.POINT));
        }
    }

    private void countTwofold(String cell, Numeral numeral) {
        twofold++;
        twofoldInZero += numeral.endsInZero() ? 1 : 0;
        mostLeading = Math.max(mostLeading, numeral.leadingDigits());
        asPoint.add(numeral.value(DecimalMark.POINT));
        asComma.add(numeral.value(DecimalMark.COMMA));
        hasComma |= cell.indexOf(',') >= 0;
    }

    /** Whether the column can be one of numbers, so that its cells count. */
    boolean isOfNumbers() {
        return numbers > 0 && numbers >= words;
    }

    /** Whether numbers with either mark stand in it, and nothing that says which is meant, or is none. */
    boolean isOfBoth() {
        return tellPoint > 0 && tellComma > 0 && twofold == 0 && words == 0;
    }

    int tells(DecimalMark mark) {
        return mark == DecimalMark.POINT ? tellPoint : tellComma;
    }

    /** Cells that can be read in two ways. */
    int twofold() {
        return twofold;
    }

    /** Whether the cells that can be read in two ways hold a comma. */
    boolean isOfCommas() {
        return hasComma;
    }

    /** The mark with which marked numbers come to lie among those without one, where that makes a great difference. */
    Optional<DecimalMark> nearer() {
        if (twofold == 0 || unmarked.most == 0) {
            return Optional.empty();
        }
        double point = asPoint.ratio(unmarked);
        double comma = asComma.ratio(unmarked);
        if (Math.max(point, comma) < FAR * Math.min(point, comma)) {
            return Optional.empty();
        }
        return Optional.of(point < comma ? DecimalMark.POINT : DecimalMark.COMMA);
    }

    /** Whether the marks look as if they grouped thousands: all round numbers, or some of more digits than decimals have before them. */
    boolean looksGrouped() {
        return twofold > 0 && (twofoldInZero == twofold || mostLeading >= 2);
    }
}
