package org.concordat.reporting.workbook;

import java.math.BigDecimal;
import org.concordat.shared.workbook.Formula;
import org.jspecify.annotations.Nullable;

/** Numbers as cells have them, in full precision. */
final class Figures {

    private Figures() {}

    static @Nullable BigDecimal cell(@Nullable Double figure) {
        return figure == null ? null : BigDecimal.valueOf(figure);
    }

    static BigDecimal cell(double figure) {
        return BigDecimal.valueOf(figure);
    }

    static Formula formula(@Nullable Double result, String expression, Object... parts) {
        return new Formula(expression.formatted(parts), cell(result));
    }
}
