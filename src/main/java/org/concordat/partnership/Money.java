package org.concordat.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money a year.
 *
 * @param amount in units of the currency, not negative, at most two decimals and 15 digits before them
 * @param currency ISO 4217, such as GBP
 */
@Embeddable
public record Money(@Column(name = "annual_value") BigDecimal amount, String currency) {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    public Money {
        if (amount.signum() < 0
                || amount.compareTo(LIMIT) >= 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw Refusal.of("annualValue", "money.amount.out-of-range");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        requireCurrency(currency);
    }

    /** Throws {@link Refusal} for what is no currency of ISO 4217. */
    public static void requireCurrency(@Nullable String currency) {
        if (currency == null || !CURRENCIES.contains(currency)) {
            throw Refusal.of("currency", "money.currency.unknown");
        }
    }
}
