package org.concordat.assessment.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.VersionMove;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.shared.MechanismCode;

/**
 * What is asked otherwise on a sheet since its assessment went on against a newer version of its framework. It follows from what
 * the versions say and what the assessment asks about, and so tells nothing of who answered what.
 *
 * @param moves those that the sheet lived through, the earliest first; never none
 * @param fresh the mechanisms that were not asked about before
 * @param described those whose levels read otherwise
 * @param gone those that are asked about no more
 */
public record SinceMoved(
        int version, List<VersionMove> moves, List<Mechanism> fresh, List<Mechanism> described, List<Mechanism> gone) {

    public VersionMove last() {
        return moves.get(moves.size() - 1);
    }

    /** Nothing for a sheet that held no answer before the assessment was moved. */
    static Optional<SinceMoved> of(Respondent sheet, Assessment assessment, Catalogue catalogue) {
        List<VersionMove> moves = assessment.moves().stream()
                .filter(move -> sheet.answeredBefore(move.signature().at()))
                .toList();
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        FrameworkDocument version = catalogue.document(assessment.pinned().framework());
        FrameworkDocument before = askedBefore(assessment, moves.get(0), version, catalogue);
        FrameworkDocument now = version.only(assessment.mechanisms());
        List<Mechanism> fresh = new ArrayList<>();
        List<Mechanism> described = new ArrayList<>();
        for (Mechanism mechanism : now.mechanisms()) {
            Mechanism was = before.mechanism(mechanism.code()).orElse(null);
            if (was == null) {
                fresh.add(mechanism);
            } else if (!was.levels().equals(mechanism.levels())) {
                described.add(mechanism);
            }
        }
        List<Mechanism> gone = before.mechanisms().stream()
                .filter(mechanism -> now.mechanism(mechanism.code()).isEmpty())
                .toList();
        return Optional.of(new SinceMoved(version.version(), moves, fresh, described, gone));
    }

    /** A mechanism that an assessment asked about before it was moved, and asks about no more. */
    static Optional<Mechanism> noLongerAsked(Assessment assessment, MechanismCode code, Catalogue catalogue) {
        if (assessment.mechanisms().contains(code)) {
            return Optional.empty();
        }
        FrameworkDocument version = catalogue.document(assessment.pinned().framework());
        return assessment.moves().stream()
                .flatMap(move -> askedBefore(assessment, move, version, catalogue).mechanism(code).stream())
                .reduce((earlier, later) -> later);
    }

    /** Where some areas are asked about, which other area was is no longer known once the newer version has none of its code. */
    private static FrameworkDocument askedBefore(
            Assessment assessment, VersionMove move, FrameworkDocument version, Catalogue catalogue) {
        FrameworkDocument before = catalogue.document(move.from());
        return before.only(before.areas().stream()
                .filter(area -> assessment.asked().whole()
                        || version.area(area.code()).isPresent()
                                && !assessment
                                        .asked()
                                        .leftOut()
                                        .contains(area.code().value()))
                .flatMap(area -> area.mechanisms().stream())
                .map(Mechanism::code)
                .toList());
    }
}
