package dev.paso.table.source;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the characters of a file are written. Detection is a small rule, not a guess by frequency: a byte order mark decides; zeros in
 * every other byte are UTF-16; bytes that are valid UTF-8 are UTF-8; the rest is what Western spreadsheets write: Windows-1252, which
 * holds all of Latin-1's letters at the same places, the Mac Roman or the MS-DOS of Excel's menu, that of Poland, Russia, Greece or Japan,
 * whichever puts more letters among letters; but what is spelled as Hebrew and Thai are ({@link Spelling}), or consists of pairs as East
 * Asia writes them ({@link Pairs}), is that.
 */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_16LE(StandardCharsets.UTF_16LE, "UTF-16 LE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "UTF-16 BE"),
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252 / Latin-1"),
    MAC_ROMAN(Charset.forName("x-MacRoman"), "Mac Roman"),
    DOS(Charset.forName("IBM850"), "MS-DOS (850)"),
    CYRILLIC(Charset.forName("windows-1251"), "Windows-1251"),
    JAPANESE(Charset.forName("windows-31j"), "Shift-JIS"),
    CENTRAL(Charset.forName("windows-1250"), "Windows-1250"),
    TURKISH(Charset.forName("windows-1254"), "Windows-1254"),
    GREEK(Charset.forName("windows-1253"), "Windows-1253"),
    KOI8(Charset.forName("KOI8-R"), "KOI8-R"),
    CHINESE(Charset.forName("GBK"), "GBK"),
    TAIWANESE(Charset.forName("Big5"), "Big5"),
    KOREAN(Charset.forName("EUC-KR"), "EUC-KR"),
    HEBREW(Charset.forName("windows-1255"), "Windows-1255"),
    ARABIC(Charset.forName("windows-1256"), "Windows-1256"),
    THAI(Charset.forName("x-windows-874"), "Windows-874"),
    JAPANESE_UNIX(Charset.forName("EUC-JP"), "EUC-JP");

    private static final int LOOKED_AT = 4096;
    private static final int ODD_CASE = -2; // a capital within a word
    private static final char MARK = '\uFEFF';

    private final Charset charset;
    private final String title;

    Encoding(Charset charset, String title) {
        this.charset = charset;
        this.title = title;
    }

    /** What it is called in every language. */
    public String title() {
        return title;
    }

    /** The text of a file, without its byte order mark. */
    public static String text(byte[] file) {
        return of(file).decode(file);
    }

    static Encoding of(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        int length = Math.min(file.length, LOOKED_AT) & ~1;
        double even = zeros(file, 0, length);
        double odd = zeros(file, 1, length);
        if (length > 0 && Math.max(even, odd) > 0.4 && Math.min(even, odd) < 0.05) { // most characters are below 256
            return odd > even ? UTF_16LE : UTF_16BE;
        }
        if (startsWith(file, 0xEF, 0xBB, 0xBF) || UTF_8.isWellFormed(file)) {
            return UTF_8;
        }
        return Spelling.of(file).or(() -> Pairs.of(file)).orElseGet(() -> ofLetters(file));
    }

    private static Encoding ofLetters(byte[] file) {
        Encoding likeliest = WINDOWS_1252;
        int most = likeliest.lettersAmongLetters(file);
        for (Encoding other : new Encoding[] {MAC_ROMAN, DOS, CYRILLIC, JAPANESE, CENTRAL, GREEK, KOI8, ARABIC}) {
            int count = other.lettersAmongLetters(file);
            if (count > most && (other != JAPANESE || other.isWellFormed(file))) {
                likeliest = other;
                most = count;
            }
        }
        return likeliest == WINDOWS_1252 ? western(file) : likeliest;
    }

    /** Languages that take places of Windows-1252 for letters of their own: some letters are never beside some others in the West. */
    private static Encoding western(byte[] file) {
        String text = WINDOWS_1252.decode(Arrays.copyOf(file, Math.min(file.length, 16 * LOOKED_AT)));
        boolean isTurkish = has(text, "þðÞÐ") && !has(text, "áéíóúæåÁÉÍÓÚÆÅ");
        boolean isCzech = has(text, "žšŽŠ") && has(text, "èìøùïòÈØÌ") && !has(text, "äöõåÄÖÅ");
        boolean isHungarian = has(text, "õûÕÛ") && has(text, "öüÖÜ") && !has(text, "ãäçèêñàâôî");
        return isTurkish ? TURKISH : isCzech || isHungarian ? CENTRAL : WINDOWS_1252;
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> c >= 0x80 && letters.indexOf(c) >= 0);
    }

    /** How often a byte beyond ASCII is a letter beside one, as in words; capitals only beside capitals. */
    private int lettersAmongLetters(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, 16 * LOOKED_AT), charset);
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean isWithin = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            boolean isApostrophe =
                    (this == MAC_ROMAN || this == DOS) && (file[i] & 0xFF) == 0x92 && isWithin; // it's, of Windows
            if (c >= 0x80 && !isApostrophe && Character.isLetter(c) && isOfScript(before)) {
                count += Character.isUpperCase(c) && Character.isLowerCase(before) ? ODD_CASE : 1;
            } else if ((c == '“' || c == '‘') && !isOfScript(before) && isWithin) {
                count++;
            } else if (c >= 0x80 && isOfScript(before) && isWithin) {
                count--;
            }
        }
        return count;
    }

    /** A letter of the language that is written so. */
    private boolean isOfScript(char c) {
        return switch (this) {
            case CYRILLIC, KOI8 -> c >= 'А' && c <= 'я';
            case ARABIC -> c >= 'ء' && c <= 'ي' || "پچژگکی".indexOf(c) >= 0;
            case GREEK -> c >= 'Ά' && c <= 'ώ';
            case CENTRAL -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "ąęłćńśźżóŁŚŻĆ".indexOf(c) >= 0;
            case JAPANESE -> c >= '\u3040' && c <= '\u30ff' || c >= '\u4e00' && c <= '\u9fff';
            default -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        };
    }

    /** The text without its byte order mark. */
    String decode(byte[] file) {
        try {
            String text = decoder().decode(ByteBuffer.wrap(file)).toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedException("table", Rule.ENCODING, title);
        }
    }

    private CharsetDecoder decoder() {
        boolean isOfAll = this == UTF_8 || this == UTF_16LE || this == UTF_16BE;
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(
                        isOfAll ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE); // a few unused places
    }

    private boolean isWellFormed(byte[] file) {
        try {
            decoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The share of zeros among every other byte from {@code first} on. */
    private static double zeros(byte[] file, int first, int length) {
        int count = 0;
        for (int i = first; i < length; i += 2) {
            count += file[i] == 0 ? 1 : 0;
        }
        return 2.0 * count / Math.max(1, length);
    }
}
