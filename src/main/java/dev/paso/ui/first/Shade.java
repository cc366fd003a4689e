package dev.paso.ui.first;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A small picture of nothing but opacity, for a style sheet to give it a colour: so it suits every theme. */
final class Shade {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BYTES = 8; // bits
    private static final int GREY_WITH_ALPHA = 4;

    private Shade() {}

    /**
     * As an address of its own content.
     *
     * @param alpha of each cell, from 0 to 255, in rows from the top
     */
    static String of(int columns, int rows, IntUnaryOperator alpha) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream png = new DataOutputStream(file)) {
            png.write(SIGNATURE);
            part(png, "IHDR", head -> {
                head.writeInt(columns);
                head.writeInt(rows);
                head.write(new byte[] {BYTES, GREY_WITH_ALPHA, 0, 0, 0});
            });
            part(png, "IDAT", data -> write(data, columns, rows, alpha));
            part(png, "IEND", end -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static void write(DataOutputStream out, int columns, int rows, IntUnaryOperator alpha) throws IOException {
        DeflaterOutputStream packed = new DeflaterOutputStream(out);
        for (int row = 0; row < rows; row++) {
            packed.write(0); // as it is, not as the difference to what is beside it
            for (int column = 0; column < columns; column++) {
                packed.write(0);
                packed.write(alpha.applyAsInt(row * columns + column));
            }
        }
        packed.finish();
    }

    /** Writes what stands in a part. */
    private interface Content {
        void to(DataOutputStream out) throws IOException;
    }

    private static void part(DataOutputStream png, String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        content.to(out);
        CRC32 check = new CRC32();
        check.update(bytes.toByteArray());
        png.writeInt(bytes.size() - name.length());
        bytes.writeTo(png);
        png.writeInt((int) check.getValue());
    }
}
