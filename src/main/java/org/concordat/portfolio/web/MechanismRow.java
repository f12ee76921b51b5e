package org.concordat.portfolio.web;

import java.util.UUID;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.MechanismStanding;
import org.concordat.portfolio.Standing;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** Where one mechanism stands in one arrangement, as a table shows it. */
record MechanismRow(
        Standing standing,
        String href,
        @Nullable String explanation,
        HeatMap.Chip chip,
        @Nullable Integer target,
        @Nullable String gap,
        boolean critical,
        String lost) {

    static MechanismRow of(MechanismStanding at, MechanismCode code, Lens lens) {
        Cell cell = at.cell();
        Standing.Look latest = at.standing().latest();
        UUID assessment = latest == null ? null : latest.assessment();
        return new MechanismRow(
                at.standing(),
                Addresses.arrangement(at.standing().arrangement(), lens),
                assessment == null ? null : Addresses.explanation(assessment, code),
                HeatMap.chip(assessment, code, cell, false),
                cell.required() ? cell.target() : null,
                cell.gap() == null ? null : Shown.level(cell.gap()),
                cell.critical(),
                Shown.tenths(at.lost()));
    }
}
