package dev.paso.ui.component;

import java.util.List;

/**
 * What moves in a listing; {@code frontend/code/model.ts} mirrors it.
 *
 * @param at the line that runs, from 0; -1: none does
 * @param values what each line came to; empty texts where nothing is to be said
 * @param fresh lines that are new to the reader
 */
public record CodeState(int at, List<String> values, List<Integer> fresh) {
    public CodeState {
        values = List.copyOf(values);
        fresh = List.copyOf(fresh);
    }
}
