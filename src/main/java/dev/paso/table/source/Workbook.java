package dev.paso.table.source;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of Excel (.xlsx): one of its sheets as rows of cells, with numbers as it keeps them, however they look there. */
final class Workbook {
    private static final long MOST_UNPACKED = 64_000_000; // bytes
    private static final int MOST_CELLS = 4_000_000; // with those between others that are empty
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern FAR = Pattern.compile("[A-Za-z]{4,}\\d*"); // a column beyond any of Excel's
    private static final XMLInputFactory XML = xml();
    private static final Pattern OF_DATE = Pattern.compile("(?i).*[ymdhs].*");

    private final byte[] file;
    private final int mostRows;

    /** @param mostRows of which one more is read, so that it is noticed */
    Workbook(byte[] file, int mostRows) {
        this.file = file;
        this.mostRows = mostRows;
    }

    static boolean is(byte[] file) {
        return Foreign.isZip(file) && new String(file, StandardCharsets.ISO_8859_1).contains("xl/workbook.xml");
    }

    /**
     * One sheet.
     *
     * @param wished its place among those that can be seen; the first one where there is none
     * @throws RefusedException where it is too large, or none of Excel's
     */
    Grid sheet(Optional<Integer> wished) {
        checkUnpacked();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(hasStyles(), true))) {
            List<Sheet> sheets = book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            int chosen = wished.filter(place -> place < sheets.size()).orElse(0);
            return Grid.ofSheet(rows(sheets.get(chosen)), new Sheets(names(sheets), chosen));
        } catch (RefusedException tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException e) { // whatever is wrong in a file that somebody made
            throw broken(e);
        }
    }

    /** Small programs write none; then no number can be a date. */
    private boolean hasStyles() {
        return new String(file, StandardCharsets.ISO_8859_1).contains("styles.xml"); // names stand in it as they are
    }

    private static RuntimeException broken(Exception e) {
        return new RefusedException("table", Rule.FOREIGN, Given.EXCEL).by(e);
    }

    private static List<String> names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** A few bytes can be packed that are many, and one cell far to the right makes all before it: both are looked for before. */
    private void checkUnpacked() {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            Counting unpacked = new Counting(zip);
            while (zip.getNextEntry() != null) {
                checkPlaces(unpacked);
                unpacked.transferTo(OutputStream.nullOutputStream());
            }
        } catch (RefusedException tooLarge) {
            throw tooLarge;
        } catch (IOException | IllegalArgumentException e) { // names of entries may be none
            throw broken(e);
        }
    }

    private static void checkPlaces(InputStream entry) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(entry);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && FAR.matcher(Objects.requireNonNullElse(xml.getAttributeValue(null, "r"), ""))
                                .matches()) {
                    throw new RefusedException("table", Rule.UNPACKED);
                }
            }
        } catch (XMLStreamException e) { // a picture, or what cannot be read later either
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Refuses to unpack more than a table may have. */
    private static final class Counting extends FilterInputStream {
        private long size;

        Counting(InputStream entries) {
            super(entries);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            checkSize(++size, MOST_UNPACKED);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            size += Math.max(0, read);
            checkSize(size, MOST_UNPACKED);
            return read;
        }

        @Override
        public void close() { // an entry that ends is not the end of all
        }
    }

    private static void checkSize(long size, long most) {
        if (size > most) {
            throw new RefusedException("table", Rule.UNPACKED);
        }
    }

    private List<Row> rows(Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        long cells = 0;
        try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = all.iterator();
            while (each.hasNext() && rows.size() <= mostRows) {
                org.dhatim.fastexcel.reader.Row row = each.next();
                cells += row.getCellCount();
                checkSize(cells, MOST_CELLS);
                rows.add(new Row(row.getRowNum(), texts(row)));
            }
        }
        return rows;
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(row.getOptionalCell(column).map(Workbook::text).orElse("").strip());
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return cell.asDate().toString().replaceFirst("T00:00$", "").replace('T', ' ');
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "TRUE" : "FALSE";
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    /** Days are numbers there that only look like dates. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && OF_DATE.matcher(QUOTED.matcher(format).replaceAll("")).matches();
    }
}
