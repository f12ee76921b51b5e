package org.concordat.portfolio.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Asking;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Rows;
import org.concordat.portfolio.map.Places;
import org.concordat.shared.MechanismCode;
import org.springframework.stereotype.Repository;

/** Reads what lies behind a figure, a page at a time: what is counted is what is listed. */
@Repository
public class Parts {

    private final Asking asking;

    Parts(Asking asking) {
        this.asking = asking;
    }

    /** How many parts there are. */
    public int count(Figure figure, Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today) {
        return asking.about(Places.COLUMNS, figure.count(), lens, filter, seen)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Some of them. */
    public List<Part> page(
            Figure figure, Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today, long from, int size) {
        return asking.about(Places.COLUMNS, figure.page(), lens, filter, seen)
                .param("today", today)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> part(figure, row))
                .list();
    }

    private static Part part(Figure figure, ResultSet row) throws SQLException {
        boolean gate = figure == Figure.GATES;
        boolean overdue = figure == Figure.OVERDUE;
        return new Part(
                Places.place(row),
                gate ? new MechanismCode(row.getString("mechanism")) : null,
                gate ? Rows.number(row, "evidenced_level") : null,
                overdue ? row.getInt("overdue") : 0,
                overdue ? row.getObject("oldest", LocalDate.class) : null);
    }
}
