package dev.paso.table;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that targets have, surest first. */
final class Targets {
    private static final List<Pattern> NAMES = List.of(
            pattern(
                    "survived|target|label|labels|outcome|objetivo|etiqueta|variable[_ .-]?objetivo|(?:\\w+[_ .-])?(?:target|label)|target[_ .-]\\w+|sobrevivi[oó]"
                            + "|y[_ .-]?(?:true|train|test|val|valid|real|actual)|gt|ground[_ .-]?truth"
                            + "|zielvariable|ziel|cible|étiquette|obiettivo|etichetta|alvo|rótulo"),
            pattern("y"),
            pattern(
                    "(?:class|clase)(?:/\\w+|[_ .-]?(?:type|real|true))?|classe|klasse|classification|clasificación|species|especie|variety|variedad|cultivar|nobeyesdad|fallecid[oa]|diagnosis|diagn[oó]stico|churn|churned|exited|attrition|abandono"
                            + "|default[_ .]?payment.*|loan[_ ]?status|is[_ ]?(?:fraud|spam|churn|canceled|duplicate)|outputs?|response|respuesta|salida|medv|median[_ ]?house[_ ]?value|sale[_ ]?price|mpg|rings|g3"));

    /** Of classes; numbers are called so too without being what is asked for. */
    private static final Pattern OF_CLASSES = pattern(
            "income|deposit|default(?:ed)?|left|quality|calidad|resultado|result|subscribed"
                    + "|approved|admitted|passed|purchased|compra|sold|vendid[oa]|hired|contratad[oa]|status|estado|case|caso|grade|aprobad[oa]|admitid[oa]|fraud|fraude|spam|survival|death|event|evento|label.*|truth|actual");

    /** Of numbers, which may also be what explains another column. */
    private static final Pattern OF_NUMBERS =
            pattern("price|precio|preis|prix|preço|sales|ventas|charges|salary|salario|sueldo|wages?");

    /** When and where something was, and not what. */
    private static final Pattern CIRCUMSTANCE = pattern(
            "year|month|day|week|weekday|hour|minute|date|time|yr|año|mes|día|dia|semana|hora|fecha|jahr|monat|tag|stunde"
                    + "|datum|année|mois|jour|heure|lat|lon|lng|long|latitude|longitude|latitud|longitud");

    private static final Pattern SPLIT = pattern("split|set|subset|fold|partition|partición|conjunto");
    private static final int MANY = 5; // columns
    private static final Set<String> PLACES = Set.of("x", "y", "z");
    private static final Set<String> PLACES_OF_CLASSES = Set.of("x", "y");
    private static final Pattern CLASS =
            pattern("class|classe|clase|klasse|group|grupo|gruppe|cluster|species|especie");
    private static final Pattern LABEL = pattern("(?:\\w+[_ .-])?(?:label|class|clase|klasse|etiqueta)(?:[_ .-]?id)?");

    private Targets() {}

    private static Pattern pattern(String names) {
        return Pattern.compile("(?iU)" + names);
    }

    /** Whether a target may be called so. */
    static boolean isNamedSo(String name) {
        return NAMES.stream().anyMatch(pattern -> pattern.matcher(name).matches())
                || OF_CLASSES.matcher(name).matches();
    }

    /** Whether a target of numbers may be called so. */
    static boolean isNamedAsNumber(String name) {
        return OF_NUMBERS.matcher(name).matches();
    }

    /** Whether a column says when or where, by its name: seldom what is asked for. */
    static boolean isCircumstance(String name) {
        return CIRCUMSTANCE.matcher(name).matches();
    }

    /** The column with the surest name of those that can be one; the later of two as sure. */
    static OptionalInt named(Table table, List<Integer> possible) {
        for (Pattern names : NAMES) {
            OptionalInt found = possible.stream()
                    .mapToInt(column -> column)
                    .filter(column -> names.matcher(table.name(column)).matches() && !isPlace(table, column))
                    .reduce((first, last) -> last);
            if (found.isPresent()) {
                return found;
            }
        }
        return possible.stream()
                .mapToInt(column -> column)
                .filter(column -> OF_CLASSES.matcher(table.name(column)).matches()
                        && ColumnChoice.isUsuallyClasses(table, column))
                .reduce((first, last) -> last);
    }

    /** The last column of numbers that is called as a target of numbers may be. */
    static OptionalInt namedAsNumber(Table table, List<Integer> possible) {
        return possible.stream()
                .mapToInt(column -> column)
                .filter(column -> isNamedAsNumber(table.name(column)) && !ColumnChoice.isUsuallyClasses(table, column))
                .reduce((first, last) -> last);
    }

    /** Whether numbers that are called so only mark classes. */
    static boolean isOfClasses(String name) {
        return LABEL.matcher(name).matches();
    }

    /** Whether a column only says to which part of a split a row belongs. */
    static boolean isSplit(String name) {
        return SPLIT.matcher(name).matches();
    }

    /**
     * Whether it is one of x, y and z: beside z, or beside x and a column of classes, by its name or by its place, or beside x and much
     * else, y is no target.
     */
    static boolean isPlace(Table table, int column) {
        Set<String> names = table.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean arePlaces = names.containsAll(PLACES)
                || names.containsAll(PLACES_OF_CLASSES)
                        && (names.stream().anyMatch(name -> CLASS.matcher(name).matches())
                                || areClassesLast(table)
                                || names.size() >= MANY
                                        && table.values(column, 2).size() > 2);
        return arePlaces && PLACES.contains(table.name(column).toLowerCase(Locale.ROOT));
    }

    /** Whether of three columns only the last one holds classes. */
    private static boolean areClassesLast(Table table) {
        int last = table.columns() - 1;
        return last == 2
                && isOfClasses(table, last)
                && !isOfClasses(table, 0)
                && !isOfClasses(table, 1)
                && !PLACES.contains(table.name(last).toLowerCase(Locale.ROOT));
    }

    private static boolean isOfClasses(Table table, int column) {
        return ColumnChoice.canBeTarget(table, column) && ColumnChoice.isUsuallyClasses(table, column);
    }
}
