package amie.planted.model;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A model that knows SQL.
public record Row(String name) {
    public static Row of(ResultSet row) throws SQLException {
        return new Row(row.getString("name"));
    }
}
