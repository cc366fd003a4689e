package dev.paso.table.source;

import java.util.Optional;

/**
 * Languages of single bytes that are told by how they are spelled: Hebrew has letters that only end words, in Thai vowels and tones stand
 * above a consonant, and others before one. No letter of theirs stands beside one of ASCII, as those of the West do.
 */
final class Spelling {
    private static final int LOOKED_AT = 65_536;
    private static final int LEAST = 6; // letters
    private static final double LEAST_VOWELS = 0.25; // of all letters

    private final byte[] file;
    private final int end;

    private Spelling(byte[] file) {
        this.file = file;
        end = Math.min(file.length, LOOKED_AT);
    }

    static Optional<Encoding> of(byte[] file) {
        Spelling spelling = new Spelling(file);
        if (spelling.isHebrew()) {
            return Optional.of(Encoding.HEBREW);
        }
        return spelling.isThai() ? Optional.of(Encoding.THAI) : Optional.empty();
    }

    /** Without the letters that end words only at their ends, and one of them there, nothing says that it is. */
    private boolean isHebrew() {
        int letters = 0;
        int finals = 0;
        for (int i = 0; i < end; i++) {
            int c = at(i);
            if (c < 0xC0) {
                continue;
            }
            if (!isHebrew(c) || isBesideAscii(i)) {
                return false;
            }
            letters++;
            boolean isFinal = c == 0xEA || c == 0xED || c == 0xEF || c == 0xF3 || c == 0xF5;
            if (isFinal && isHebrew(at(i + 1))) {
                return false;
            }
            finals += isFinal && isHebrew(at(i - 1)) ? 1 : 0;
        }
        return letters >= LEAST && finals > 0;
    }

    private static boolean isHebrew(int c) {
        return c >= 0xE0 && c <= 0xFA;
    }

    /** Marks and most vowels stand behind a consonant, and some vowels before one; they are many. */
    private boolean isThai() {
        int letters = 0;
        int vowels = 0;
        for (int i = 0; i < end; i++) {
            int c = at(i);
            if (c < 0xA1) {
                continue;
            }
            boolean isBehind = isMark(c) || c == 0xD0 || c == 0xD2 || c == 0xD3;
            boolean isLeading = c >= 0xE0 && c <= 0xE4;
            boolean isPlaced =
                    isBehind ? isConsonant(at(i - 1)) || isMark(at(i - 1)) : !isLeading || isConsonant(at(i + 1));
            if (c >= 0xDB && c <= 0xDE || c >= 0xFC || isBesideAscii(i) || !isPlaced && i + 1 < end) {
                return false;
            }
            letters++;
            vowels += isBehind || isLeading ? 1 : 0;
        }
        return letters >= LEAST && vowels > LEAST_VOWELS * letters;
    }

    private static boolean isConsonant(int c) {
        return c >= 0xA1 && c <= 0xCE;
    }

    private static boolean isMark(int c) {
        return c == 0xD1 || c >= 0xD4 && c <= 0xDA || c >= 0xE7 && c <= 0xEE;
    }

    private boolean isBesideAscii(int index) {
        return isAscii(at(index - 1)) || isAscii(at(index + 1));
    }

    private static boolean isAscii(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The byte there; 0 beyond the ends. */
    private int at(int index) {
        return index < 0 || index >= file.length ? 0 : file[index] & 0xFF;
    }
}
