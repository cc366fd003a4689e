package dev.paso.ui.line;

/** What follows from what a browser says, whatever it says it over. */
final class Conversation {
    private Conversation() {}

    /** Returns false where {@code carrier} comes too late to carry the line. */
    static boolean hear(Lines lines, Line line, Said said, Carrier carrier) {
        lines.heard(line);
        said.streams().stream()
                .filter(place -> !place.want().isEmpty())
                .forEach(place -> line.want(place.stream(), place.want()));
        if (said.isBack()) {
            return line.connect(carrier, said.turn(), said.streams());
        }
        if (said.streams().isEmpty() && said.hello().isEmpty()) {
            line.send(Message.Sign.TICK); // it asks whether the line is alive
        } else {
            said.streams().forEach(place -> line.acknowledge(place.stream(), place.sequence()));
        }
        return true;
    }
}
