package org.concordat.reporting.pack;

import java.util.List;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.shown.ScorecardShown;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What a closed assessment found, as a paper shows it: no more than its page shows to whoever may see the arrangement.
 *
 * @param assessment its name
 * @param framework with its version
 * @param card what it found
 */
public record Found(
        String assessment,
        String asOf,
        String stage,
        String tier,
        String framework,
        List<String> leftOut,
        @Nullable String published,
        boolean corrected,
        ScorecardShown card,
        @Nullable String voicesReason) {

    private static final int BARS = 8;

    /** @param id by which its drawings are told from others in the same paper */
    public static Found of(String id, Result result) {
        ScorecardDocument document = result.card();
        return new Found(
                document.name(),
                Shown.day(document.asOf()),
                document.setting().stage(),
                document.setting().tier(),
                document.framework().name() + ", version "
                        + document.framework().version(),
                result.leftOut(),
                document.published() == null ? null : document.published().source(),
                result.corrected() != null,
                ScorecardShown.of(
                        document, result.framework(), new ScorecardShown.Place(id + "-", BARS, mechanism -> "")),
                document.voicesReason());
    }
}
