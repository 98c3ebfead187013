package amie.server.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Things side by side: each is a column, and each of their figures a row.
public final class SideTable<T> {
    private final List<T> things;
    private final List<List<Cell>> rows = new ArrayList<>();

    public SideTable(List<T> things) {
        this.things = List.copyOf(things);
    }

    public SideTable<T> row(String name, Function<T, Cell> figure) {
        var row = new ArrayList<Cell>();
        row.add(Cell.text(name));
        things.forEach(thing -> row.add(figure.apply(thing)));
        rows.add(row);
        return this;
    }

    /// @param file its name, without ending
    /// @param head of the column that names the figures
    public Table table(String file, String title, String head, Function<T, String> names) {
        var columns = new ArrayList<Column>();
        columns.add(Column.wide(head));
        things.forEach(thing -> columns.add(Column.of(names.apply(thing))));
        return new Table(file, title, columns, rows.stream());
    }
}
