package dev.paso.table.source;

import java.util.Optional;

/**
 * Whether the bytes beyond ASCII stand in pairs as East Asia writes characters: GBK, Big5, EUC-KR or EUC-JP. All of them must, and
 * nearly all must be characters that are in common use; what languages of single bytes write is in odd numbers as often as not.
 */
final class Pairs {
    private static final int LOOKED_AT = 65_536;
    private static final int LEAST = 4;
    private static final int LEAST_KOREAN = 12; // as many Chinese characters do not all begin alike by chance
    private static final double MOST = 0.9;

    private int pairs;
    private int common; // of GB 2312's first level, or of what Korea and Japan have at the same places
    private int korean; // where Hangul stands
    private int kana;
    private int taiwanese; // of Big5's first level
    private boolean hasLow; // the second byte of one lies within ASCII

    private Pairs() {}

    static Optional<Encoding> of(byte[] file) {
        Pairs pairs = new Pairs();
        return pairs.areAll(file) && pairs.pairs >= LEAST ? pairs.likeliest() : Optional.empty();
    }

    private boolean areAll(byte[] file) {
        int end = Math.min(file.length, LOOKED_AT);
        for (int i = 0; i < end; i++) {
            int first = file[i] & 0xFF;
            if (first < 0x80) {
                continue;
            }
            if (i + 1 >= end) {
                return end < file.length;
            }
            int second = file[++i] & 0xFF;
            if (first < 0xA1 || first > 0xF9 || second < 0x40 || second > 0x7E && second < 0xA1 || second > 0xFE) {
                return false;
            }
            count(first, second);
        }
        return true;
    }

    private void count(int first, int second) {
        pairs++;
        boolean isHigh = second >= 0xA1;
        hasLow |= !isHigh;
        boolean isMark = first <= 0xA3; // punctuation and letters of full width
        boolean isKana = isHigh && (first == 0xA4 || first == 0xA5);
        kana += isKana ? 1 : 0;
        common += isHigh && (isMark || first >= 0xB0 && first <= 0xD7 || isKana) ? 1 : 0;
        korean += isHigh && (isMark || first >= 0xB0 && first <= 0xC8) ? 1 : 0;
        taiwanese += first >= 0xA4 && first <= 0xC6 || isMark ? 1 : 0;
    }

    private Optional<Encoding> likeliest() {
        if (hasLow) {
            return isMost(taiwanese) ? Optional.of(Encoding.TAIWANESE) : Optional.empty();
        }
        if (!isMost(common)) {
            return Optional.empty();
        }
        if (kana > 0) {
            return Optional.of(Encoding.JAPANESE_UNIX);
        }
        return Optional.of(pairs >= LEAST_KOREAN && korean == pairs ? Encoding.KOREAN : Encoding.CHINESE);
    }

    private boolean isMost(int count) {
        return count >= MOST * pairs;
    }
}
