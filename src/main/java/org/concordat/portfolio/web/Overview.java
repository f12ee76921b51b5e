package org.concordat.portfolio.web;

import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.shown.ScorecardShown;
import org.concordat.catalogue.FrameworkDocument;

/**
 * An arrangement's latest closed assessment, as the arrangement's first page shows it.
 *
 * @param resultHref where all of it is shown
 * @param card what it found
 */
public record Overview(ScorecardDocument document, String resultHref, ScorecardShown card) {

    private static final int BARS = 7;

    static Overview of(ScorecardDocument document, FrameworkDocument framework) {
        return new Overview(
                document,
                Addresses.result(document.assessment()),
                ScorecardShown.of(
                        document,
                        framework,
                        new ScorecardShown.Place(
                                "", BARS, code -> Addresses.explanation(document.assessment(), code))));
    }
}
