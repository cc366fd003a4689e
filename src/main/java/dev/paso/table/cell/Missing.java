package dev.paso.table.cell;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How tables say that there is no value: the words of spreadsheets, of R, pandas, SQL, SPSS, of statistics offices and of people. Some
 * are also names of classes, as {@code NA} of North America and {@code None} of somebody without complaints: those are missing among
 * numbers, and among words only where the words beside them say so.
 */
public enum Missing {
    /** A value. */
    NO,
    /** Nothing else: no class is called so. */
    SURE,
    /** Missing among numbers; among words perhaps a class. */
    PERHAPS;

    private static final int LONGEST = 24;
    private static final Pattern LINE =
            Pattern.compile("[-–—−‒]{2,}|\\.{2,}|\\?{2,}|#{2,}|\\*{4,}"); // however long it is
    private static final String STROKES = "-–—−‒.?#*"; // with which a line begins
    private static final String BRACKETS = "([<{";
    private static final Pattern BRACKETED = Pattern.compile("\\(.+\\)|\\[.+]|<.+>|\\{.+}");

    private static final Set<String> SURE_WORDS = Set.of(
            // programs
            "nan",
            "<na>",
            "#na",
            "na_real_",
            "na_integer_",
            "na_character_",
            "nat",
            "null",
            "(null)",
            "[null]",
            "<null>",
            "\\n",
            "nil",
            "#null",
            "$null$",
            "-nan",
            "+nan",
            "1.#ind",
            "-1.#ind",
            "1.#qnan",
            "nan(ind)",
            "#n/a n/a",
            // spreadsheets, in several languages
            "#n/a",
            "#n/d",
            "#nv",
            "#div/0!",
            "#¡div/0!",
            "#div/0",
            "#value!",
            "#¡valor!",
            "#valor!",
            "#wert!",
            "#valeur!",
            "#ref!",
            "#¡ref!",
            "#bezug!",
            "#name?",
            "#¿nombre?",
            "#nom?",
            "#nome?",
            "#num!",
            "#¡num!",
            "#zahl!",
            "#nombre!",
            "#null!",
            "#¡nulo!",
            "#nulo!",
            "#nul!",
            "#spill!",
            "#calc!",
            "#getting_data",
            "#error!",
            "#error",
            "err:502",
            "err:503",
            // people and offices
            "n/a",
            "n.a.",
            "n.a",
            "n/d",
            "n.d.",
            "n.d",
            "s/d",
            "s.d.",
            "s.d",
            "n.v.t.",
            "k.a.",
            "k. a.",
            "n. a.",
            "n. d.",
            "s. d.",
            "?",
            "??",
            "???",
            ".",
            "..",
            "...",
            "…",
            "--",
            "---",
            "----",
            "—",
            "––",
            "——",
            "sin dato",
            "sin datos",
            "sin información",
            "sin informacion",
            "no disponible",
            "dato no disponible",
            "no data",
            "nodata",
            "not available",
            "not applicable",
            "missing",
            "(missing)",
            "[missing]",
            "missing value",
            "keine angabe",
            "keine daten",
            "fehlt",
            "fehlend",
            "non disponible",
            "donnée manquante",
            "manquant",
            "non disponibile",
            "não disponível",
            "sem dados",
            "sem informação",
            "(blank)",
            "(empty)",
            "(en blanco)",
            "<missing>",
            "<none>",
            "<empty>",
            "<blank>");

    private static final Set<String> PERHAPS_WORDS = Set.of(
            "na",
            "none",
            "-",
            "–",
            "−",
            "*",
            "**",
            "***",
            ":",
            "x",
            "xx",
            "xxx",
            "/",
            "//",
            "\\",
            "_",
            "nd",
            "sd",
            "ns",
            "nc",
            "nr",
            "ns/nc",
            "nr/nc",
            "ka",
            "tbd",
            "unknown",
            "unk",
            "desconocido",
            "desconocida",
            "unbekannt",
            "inconnu",
            "sconosciuto",
            "desconhecido",
            "inf",
            "+inf",
            "-inf",
            "infinity",
            "-infinity",
            "∞",
            "-∞",
            "undefined",
            "undef",
            "empty",
            "blank",
            "void",
            "vacío",
            "vacio",
            "leer",
            "vide",
            "no aplica",
            "no consta",
            "no procede",
            "ninguno",
            "ninguna",
            "nada",
            "nothing",
            "not known",
            "not measured",
            "not recorded",
            "not reported",
            "no medido",
            "sin medir",
            "no registrado",
            "no answer",
            "no response",
            "no contesta",
            "suppressed",
            "confidential",
            "secret",
            "(x)",
            "(d)",
            "(z)",
            "(s)",
            "(na)",
            "(n/a)",
            "(c)",
            ".a",
            ".b",
            ".z",
            // who did not start, was not there or was not let finish
            "dnf",
            "dns",
            "dsq",
            "dnq",
            "abs",
            "abs.",
            "np",
            "n.p.",
            "no presentado",
            "no presentada",
            "entschuldigt",
            "dispensé",
            "mq");

    /** What {@code text} is by itself. */
    public static Missing of(String text) {
        if (text.isEmpty()) {
            return SURE;
        }
        String word = text.strip();
        if (word.isEmpty() || isBlank(word)) {
            return SURE;
        }
        if (word.length() > LONGEST) {
            return NO;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        char first = lower.charAt(0);
        if (SURE_WORDS.contains(lower)
                || STROKES.indexOf(first) >= 0 && LINE.matcher(lower).matches()) {
            return SURE;
        }
        boolean isBracketed =
                BRACKETS.indexOf(first) >= 0 && BRACKETED.matcher(lower).matches();
        String inner = isBracketed ? lower.substring(1, lower.length() - 1).strip() : lower;
        boolean isWord = inner.length() > 2; // what is short and in brackets may be a class
        if (isBracketed && isWord && SURE_WORDS.contains(inner)) {
            return SURE;
        }
        return PERHAPS_WORDS.contains(lower) || isBracketed && isWord && PERHAPS_WORDS.contains(inner) ? PERHAPS : NO;
    }

    private static boolean isBlank(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Affixes.isBlank(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
