package dev.paso.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks as Excel writes them. */
public final class Workbooks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final String STYLES = "xl/styles.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private Workbooks() {}

    /** @param sheets cells as they stand in the file, {@code <c r="A1"><v>1</v></c>}, in rows, by the names of the sheets */
    static byte[] of(Map<String, List<String>> sheets) {
        return zipped(entries(sheets));
    }

    /** The same as small programs write them, which say nothing of formats. */
    static byte[] withoutStyles(Map<String, List<String>> sheets) {
        Map<String, String> entries = entries(sheets);
        entries.remove(STYLES);
        entries.replaceAll((name, text) -> text.replaceAll("<Override PartName=\"/" + STYLES + "\"[^>]*>", ""));
        return zipped(entries);
    }

    private static Map<String, String> entries(Map<String, List<String>> sheets) {
        Map<String, String> entries = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, List<String>> sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), number, number));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, OFFICE, number));
            entries.put("xl/worksheets/sheet%d.xml".formatted(number), sheet(sheet.getValue()));
        }
        entries.put(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%s.sheet.main+xml\"/>".formatted(TYPE)
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%s.styles+xml\"/></Types>"
                                .formatted(TYPE));
        entries.put(
                "xl/workbook.xml",
                HEAD
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                                .formatted(MAIN, OFFICE, list));
        entries.put(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONS, relations));
        entries.put(
                STYLES,
                HEAD
                        + "<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                                .formatted(MAIN)
                        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        return entries;
    }

    private static String sheet(List<String> rows) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            data.append("<row r=\"%d\">%s</row>".formatted(i + 1, rows.get(i)));
        }
        return HEAD + "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, data);
    }

    /** A file that is small, and has so many bytes once it is unpacked. */
    public static byte[] packed(int bytes) {
        return zipped(Map.of("xl/workbook.xml", " ".repeat(bytes)));
    }

    private static byte[] zipped(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
