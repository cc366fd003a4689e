package dev.paso.ui.line;

/** What a line runs over at the moment. */
interface Carrier {
    /**
     * Sends {@code message}; called only when the one before is done.
     *
     * @param done told once it is handed over, with whether that worked; from any thread, perhaps at once
     */
    void send(Message message, Done done);

    /** Nothing is sent any more. */
    void close();

    /** How sending went. */
    @FunctionalInterface
    interface Done {
        void accept(boolean worked);
    }
}
