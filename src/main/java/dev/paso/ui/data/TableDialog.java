package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.table.DataFile;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.stream.IntStream;

/** The data on the workspace, row by row, and as a CSV file. */
final class TableDialog extends Composite<Dialog> {
    static final String ID = "table-dialog";

    private final Texts texts;
    private final DataFile file;
    private final String name;

    TableDialog(Texts texts, ExperimentSpec spec, PreparedData data) {
        this.texts = texts;
        file = DataFile.of(spec.data(), data);
        name = spec.name().isBlank() ? texts.say("table.file") : spec.name();
    }

    @Override
    protected Dialog initContent() {
        Dialog dialog = new Dialog();
        dialog.setId(ID);
        dialog.addClassName("own-dialog");
        dialog.setHeaderTitle(texts.say("table.title", file.size()));
        dialog.add(grid());
        Anchor save = Downloads.link(texts.say("table.save"), Downloads.fileName(name) + ".csv", "text/csv", file::csv);
        dialog.getFooter().add(save, new ActionButton(texts.say("table.close"), () -> dialog.close()));
        return dialog;
    }

    private Grid<List<String>> grid() {
        Grid<List<String>> grid = new Grid<>();
        grid.addClassName("data-grid");
        for (int i = 0; i < file.header().size(); i++) {
            int column = i;
            boolean isSplit = i == file.header().size() - 1;
            grid.addColumn(row -> isSplit ? texts.say("table.split." + row.get(column)) : row.get(column))
                    .setHeader(heading(i))
                    .setTextAlign(isNumber(column) ? ColumnTextAlign.END : ColumnTextAlign.START)
                    .setAutoWidth(true)
                    .setResizable(true);
        }
        grid.setItems(
                query -> IntStream.range(query.getOffset(), Math.min(query.getOffset() + query.getLimit(), file.size()))
                        .mapToObj(file::row),
                query -> file.size());
        return grid;
    }

    private boolean isNumber(int column) {
        return file.size() > 0 && file.row(0).get(column).matches("[-\\d.eE]+");
    }

    private String heading(int column) {
        if (column == 0) {
            return texts.say("table.row");
        }
        return column == file.header().size() - 1
                ? texts.say("table.split")
                : file.header().get(column);
    }

    void open() {
        getContent().open();
    }
}
