package org.concordat.planning.web;

import java.util.List;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.planning.Quarter;
import org.concordat.planning.outlook.Forecast;
import org.concordat.planning.outlook.Outlook;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * Where the plan leads by some time, or by what is supposed.
 *
 * @param when assessed, so-far, quarter, all or what-if
 * @param quarter such as Q1 2027; null unless it is one
 * @param due how many actions fall due in it
 * @param gates the critical mechanisms that still stand in the way
 */
record OutlookRow(
        String when,
        @Nullable String quarter,
        long due,
        RangeBar bar,
        String band,
        boolean provisional,
        List<String> gates) {

    static OutlookRow of(String when, Outlook outlook, FrameworkDocument names) {
        return of(when, null, 0, outlook, names);
    }

    static OutlookRow of(Forecast.ByQuarter by, FrameworkDocument names) {
        return of("quarter", by.quarter(), by.due(), by.outlook(), names);
    }

    private static OutlookRow of(
            String when, @Nullable Quarter quarter, long due, Outlook outlook, FrameworkDocument names) {
        return new OutlookRow(
                when,
                quarter == null ? null : quarter.toString(),
                due,
                RangeBar.of(
                        quarter == null ? when : "q-" + quarter.year() + "-" + quarter.number(),
                        outlook.readiness(),
                        outlook.low(),
                        outlook.high()),
                Coded.kebab(outlook.band()),
                outlook.provisional(),
                outlook.gates().stream()
                        .map(gate -> names.mechanism(gate.mechanism())
                                .map(Mechanism::shortName)
                                .orElse(gate.mechanism().value()))
                        .toList());
    }
}
