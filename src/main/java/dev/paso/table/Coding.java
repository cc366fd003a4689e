package dev.paso.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as numbers: two words as 0 and 1, the one that says yes as 1; more as a column each, as {@code OneHotEncoder} has them. */
final class Coding {
    private static final Set<String> YES = Set.of(
            "1",
            "yes",
            "true",
            "sí",
            "si",
            "verdadero",
            "cierto",
            "ja",
            "oui",
            "vrai",
            "wahr",
            "sim",
            "vero",
            "+",
            "pos",
            "positive",
            "positivo",
            "positiva",
            "positiv",
            "present",
            "presente",
            "spam",
            "malignant",
            "maligno",
            "sick",
            "ill",
            "enfermo",
            "disease",
            "case",
            "event",
            "churn",
            "churned",
            "fraud",
            "fraude",
            "fraudulent",
            "fraudulento",
            "default",
            "died",
            "dead",
            "success",
            "éxito",
            "pass",
            "passed",
            "aprobado",
            "on",
            "win",
            "won",
            "hit",
            "signal",
            "attack",
            "anomaly",
            "abnormal",
            "bad",
            "high",
            "alto",
            ">50k",
            "krank",
            "malade",
            "doente",
            "malato",
            "malata",
            "positif",
            "infected",
            "toxic",
            "poisonous",
            "malicious",
            "malware",
            "phishing",
            "fake",
            "cancer",
            "tumor",
            "yes.",
            "true.",
            "class1",
            "class_1",
            "да",
            "是",
            "阳性",
            "陽性",
            "はい",
            "예",
            "evet",
            "tak",
            "igen",
            "ναι",
            "نعم",
            "हाँ",
            "כן");
    private static final Set<String> NO = Set.of(
            "0",
            "no",
            "false",
            "falso",
            "nein",
            "non",
            "faux",
            "falsch",
            "não",
            "-1",
            "-",
            "neg",
            "negative",
            "negativo",
            "negativa",
            "negativ",
            "absent",
            "ausente",
            "ham",
            "benign",
            "benigno",
            "healthy",
            "sano",
            "control",
            "normal",
            "none",
            "failure",
            "fail",
            "failed",
            "suspenso",
            "off",
            "lost",
            "loss",
            "background",
            "good",
            "low",
            "bajo",
            "<=50k",
            "gesund",
            "sain",
            "saine",
            "saudável",
            "sadio",
            "alive",
            "vivo",
            "stayed",
            "retained",
            "existing customer",
            "real",
            "négatif",
            "edible",
            "no.",
            "false.",
            "class0",
            "class_0",
            "legit",
            "legítimo",
            "legítima",
            "legitimate",
            "нет",
            "否",
            "阴性",
            "陰性",
            "いいえ",
            "아니오",
            "아니요",
            "hayır",
            "nie",
            "nem",
            "όχι",
            "لا",
            "नहीं",
            "לא",
            "genuine");
    private static final Set<String> NEGATIONS = Set.of("un", "no", "non", "not");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern NOT = Pattern.compile("(?iU)(?:not?|non|no es|sin|un)[ _-].*");

    private Coding() {}

    /** The words of a column, by their letters. */
    static List<String> words(Table table, int column) {
        List<String> words = table.values(column, ColumnChoice.MAX_CLASSES).keySet().stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        return words.size() == 2 && isFirstPositive(words.getFirst(), words.getLast()) ? words.reversed() : words;
    }

    /** Whether of two labels the first is the one a positive case has; the last, where neither says so. */
    static boolean isFirstPositive(String first, String last) {
        boolean areCounts =
                DIGIT.matcher(first).matches() && DIGIT.matcher(last).matches(); // 1 and 2
        return !areCounts && (sureness(first) > sureness(last) || isNegation(last, first));
    }

    /** {@code uninfected} of {@code infected}. */
    private static boolean isNegation(String word, String of) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NEGATIONS.stream().anyMatch(prefix -> lower.equals(prefix + of.toLowerCase(Locale.ROOT)));
    }

    /** 1 for a word that says yes, -1 for one that says no. */
    private static int sureness(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (NO.contains(lower) || NOT.matcher(lower).matches()) {
            return -1;
        }
        return YES.contains(lower) ? 1 : 0;
    }
}
