package dev.paso.cli;

import dev.paso.proof.Proof;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the book's numbers beside ours: id, what it is, the book's, ours, largest difference, and whether they agree. */
final class BookCommand {
    private static final String ROW = "%s %-35s %-46s %-36s %-36s %s%n";
    private static final int WHAT_WIDTH = 46;
    private static final int SHOWN = 3;

    private BookCommand() {}

    /** Returns the exit status: 1 when a number is missed. */
    static int run(PrintStream out) {
        out.printf(Locale.ROOT, ROW, " ", "id", "what", "book", "ours", "difference");
        List<Proof> computed = Proof.all().stream().filter(Proof::isComputed).toList();
        computed.forEach(proof -> out.print(row(proof)));
        out.println();
        out.println("Not computed:");
        Proof.all()
                .forEach(proof -> proof.reason()
                        .ifPresent(reason -> out.printf(
                                Locale.ROOT, "- %-35s %s%n", proof.book().id(), reason.english())));
        long agreeing = computed.stream().filter(Proof::holds).count();
        out.println();
        out.println(agreeing + " of " + computed.size() + " agree with the book");
        return agreeing == computed.size() ? 0 : 1;
    }

    private static String row(Proof proof) {
        return String.format(
                Locale.ROOT,
                ROW,
                proof.holds() ? "✓" : "✗",
                proof.book().id(),
                shortened(proof.book().subject()),
                numbers(proof.book().numbers()),
                numbers(proof.ours()),
                String.format(Locale.ROOT, "%.1e", proof.difference()));
    }

    private static String shortened(String text) {
        return text.length() <= WHAT_WIDTH ? text : text.substring(0, WHAT_WIDTH - 1) + "…";
    }

    /** The first few, and how many there are. */
    private static String numbers(List<Double> numbers) {
        String first = numbers.stream().limit(SHOWN).map(BookCommand::number).collect(Collectors.joining(", "));
        return numbers.size() <= SHOWN ? first : first + ", … (" + numbers.size() + ")";
    }

    /** Seven significant digits, without zeros at the end. */
    private static String number(double number) {
        return new BigDecimal(number)
                .round(new MathContext(7))
                .stripTrailingZeros()
                .toPlainString();
    }
}
