package dev.paso.json;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A whole experiment as text that fits in an address: its file, as raw deflate in base64url without padding. Whatever a link
 * holds, reading it takes little memory and either gives an experiment or refuses in plain words.
 */
public final class ExperimentLink {
    /** The longest link, in characters. */
    public static final int MAX_LENGTH = 64 * 1024;

    /** The largest experiment file in a link, in bytes of UTF-8. */
    public static final int MAX_FILE_BYTES = 1024 * 1024;

    private static final int CHUNK = 8 * 1024;

    private ExperimentLink() {}

    /** @throws IllegalArgumentException if the experiment is too big for a link; it can still be saved as a file */
    public static String encode(ExperimentSpec spec) {
        byte[] file = utf8(ExperimentWriter.write(spec));
        if (file.length > MAX_FILE_BYTES) {
            throw new RefusedException("experiment", Rule.FITS_LINK, MAX_FILE_BYTES, file.length);
        }
        String link = Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(file));
        if (link.length() > MAX_LENGTH) {
            throw new RefusedException("link", Rule.LINK_LONG, MAX_LENGTH, link.length());
        }
        return link;
    }

    /** @throws IllegalArgumentException if {@code link} is not what {@link #encode} gives for an experiment of this version */
    public static ExperimentSpec decode(String link) {
        if (link.length() > MAX_LENGTH) {
            throw new RefusedException("link", Rule.LINK_LONG, MAX_LENGTH, link.length());
        }
        return ExperimentReader.read(text(inflate(bytes(link))));
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] file = new byte[bytes.remaining()];
            bytes.get(file);
            return file;
        } catch (CharacterCodingException e) {
            throw new RefusedException("name", Rule.UNICODE).by(e);
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException("link", Rule.LINK_TEXT).by(e);
        }
    }

    private static byte[] bytes(String link) {
        boolean isBase64 = !link.isEmpty()
                && link.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
        if (!isBase64 || link.length() % 4 == 1) {
            throw new RefusedException("link", Rule.LINK_CUT);
        }
        return Base64.getUrlDecoder().decode(link);
    }

    private static byte[] deflate(byte[] file) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(file);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] deflated) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] file = inflate(inflater);
            if (inflater.getRemaining() > 0) {
                throw new RefusedException("link", Rule.LINK_LONGER, inflater.getRemaining());
            }
            return file;
        } catch (DataFormatException e) {
            throw new RefusedException("link", Rule.LINK_OTHER).by(e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            if (count == 0 && !inflater.finished()) {
                throw new RefusedException("link", Rule.LINK_END);
            }
            out.write(chunk, 0, count);
            if (out.size() > MAX_FILE_BYTES) { // a small link can stand for gigabytes
                throw new RefusedException("experiment", Rule.LINK_LARGE, MAX_FILE_BYTES);
            }
        }
        return out.toByteArray();
    }
}
