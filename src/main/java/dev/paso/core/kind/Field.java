package dev.paso.core.kind;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What a file says of one component of a record, or of two. */
public final class Field {
    private final String name;
    private final Form form;
    private final boolean isRequired;
    private final boolean isLater;
    private final List<Component> components;
    private final List<String> words;
    private final List<Object> values;

    private Field(
            String name,
            Form form,
            boolean isRequired,
            boolean isLater,
            List<Component> components,
            List<String> words,
            List<?> values) {
        this.name = name;
        this.form = form;
        this.isRequired = isRequired;
        this.isLater = isLater;
        this.components = components;
        this.words = words;
        this.values = List.copyOf(values);
    }

    /** A component that says by its type how it is written; constants are written in small letters. */
    static Field of(String name, boolean isRequired, Component component) {
        Form form = Form.of(component.type());
        List<?> values = form == Form.WORD ? List.of(component.constants()) : List.of();
        return new Field(name, form, isRequired, false, List.of(component), lowerCase(values), values);
    }

    /** A claim that is written as one of two words. */
    static Field words(String name, String no, String yes, Component claim) {
        return new Field(name, Form.WORD, false, false, List.of(claim), List.of(no, yes), List.of(false, true));
    }

    static Field pair(String name, Component first, Component second) {
        return new Field(name, Form.PAIR, false, false, List.of(first, second), List.of(), List.of());
    }

    /** The same field, of a share or a number of things. */
    Field asSize() {
        return new Field(name, Form.SIZE, isRequired, isLater, components, words, values);
    }

    /** The same field, of a number that may be infinite. */
    Field asUnbounded() {
        return new Field(name, Form.UNBOUNDED, isRequired, isLater, components, words, values);
    }

    /** The same field, come after files were first written: one that says what is usual leaves it out, as they did. */
    Field later() {
        return new Field(name, form, isRequired, true, components, words, values);
    }

    /** The same field, whose words have hyphens. */
    Field hyphened() {
        List<String> hyphens =
                words.stream().map(word -> word.replace('_', '-')).toList();
        return new Field(name, form, isRequired, isLater, components, hyphens, values);
    }

    /** Whether it says the same of both records. */
    public boolean saysSame(Object record, Object other) {
        return Objects.deepEquals(of(record), of(other));
    }

    private static List<String> lowerCase(List<?> constants) {
        return constants.stream()
                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether both say the same thing, each of its kind. */
    boolean isLike(Field other) {
        return name.equals(other.name) && form == other.form && words.equals(other.words);
    }

    /** As the file calls it. */
    public String name() {
        return name;
    }

    public Form form() {
        return form;
    }

    /** Has no usual value. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Is left out of a file where it says what is usual. */
    public boolean isLater() {
        return isLater;
    }

    /** What it may say; empty where it is no {@link Form#WORD}. */
    public List<String> words() {
        return words;
    }

    /** What a word means. */
    public Object meaning(String word) {
        return values.get(words.indexOf(word));
    }

    /** What it says of a record: as its component is, a word of a {@link Form#WORD}, an array of two of a {@link Form#PAIR}. */
    public Object of(Object record) {
        return switch (form) {
            case PAIR ->
                components.stream().mapToDouble(one -> (double) one.of(record)).toArray();
            case WORD -> words.get(values.indexOf(components.getFirst().of(record)));
            default -> components.getFirst().of(record);
        };
    }

    /** What {@link #put} takes back: a component's own value, of a {@link Form#PAIR} both. */
    Object component(Object record) {
        return form == Form.PAIR ? of(record) : components.getFirst().of(record);
    }

    /** Puts what was read where the record's constructor wants it. */
    void put(Object read, Object[] arguments) {
        for (int i = 0; i < components.size(); i++) {
            arguments[components.get(i).index()] = read instanceof double[] two ? two[i] : read;
        }
    }

    /** Where it stands in the order in which a file is asked, which decides which of two faults is told. */
    int place() {
        Component first = components.getFirst();
        return form == Form.PAIR || first.isEnum() ? -1 : first.index();
    }

    Stream<Integer> indices() {
        return components.stream().map(Component::index);
    }
}
