package org.concordat.portfolio.web;

import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.MechanismAcross.At;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Where one mechanism stands in one arrangement, as a table shows it.
 *
 * @param lost null where it is not rated: nobody knows
 */
public record MechanismRow(
        At at,
        String href,
        String explanation,
        HeatMap.Chip chip,
        @Nullable Integer target,
        @Nullable String gap,
        boolean critical,
        @Nullable String lost) {

    static MechanismRow of(At at, MechanismCode code, Lens lens) {
        Cell cell = at.cell();
        return new MechanismRow(
                at,
                Addresses.arrangement(at.arrangement(), lens),
                Addresses.explanation(at.assessment(), code),
                HeatMap.chip(at.assessment(), code, cell, false),
                cell.required() ? cell.target() : null,
                cell.gap() == null ? null : Shown.level(cell.gap()),
                cell.critical(),
                cell.level() == null ? null : Shown.tenths(at.lost()));
    }
}
