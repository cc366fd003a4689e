package dev.paso.experiment;

import java.util.Optional;
import java.util.function.Supplier;

/** A part of a frame that is being drawn: first the model is asked about many rows, some at a time, and then comes the picture. */
interface Sketch {
    /** Rows that the model is to be asked about; 0 where all is drawn at once. */
    int rows();

    /** Asks about the rows from {@code from} up to {@code to}. */
    void ask(int from, int to);

    /** The part, once all rows were asked about. */
    Frame.Part part();

    /** Asks about all rows, here and now. */
    default Frame.Part all() {
        ask(0, rows());
        return part();
    }

    /** One that needs no rows, or asks about them itself. */
    static Sketch of(Supplier<Frame.Part> part) {
        return of(0, (from, to) -> {}, part);
    }

    static Sketch of(int rows, Question question, Supplier<Frame.Part> part) {
        return new Sketch() {
            @Override
            public int rows() {
                return rows;
            }

            @Override
            public void ask(int from, int to) {
                question.ask(from, to);
            }

            @Override
            public Frame.Part part() {
                return part.get();
            }
        };
    }

    /** What a sketch asks the model. */
    interface Question {
        void ask(int from, int to);
    }

    /** Draws parts of one kind. */
    interface Pen {
        /** Begins a drawing of {@code picture}, the only one of its kind; nothing at moments at which it would take too long. */
        Optional<Sketch> begin(Picture picture);
    }
}
