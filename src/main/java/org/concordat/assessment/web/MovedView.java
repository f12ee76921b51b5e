package org.concordat.assessment.web;

import java.time.ZoneId;
import java.util.List;
import org.concordat.assessment.VersionMove;
import org.concordat.assessment.sheet.Answering.Sheet;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.SinceMoved;
import org.concordat.catalogue.Mechanism;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * That a sheet was answered in part when the framework's version changed, and what is asked otherwise since.
 *
 * @param reasons why it was moved, but for what the note on the sheet says already
 * @param leavesSomething whether its respondent has something to look at because of it
 */
record MovedView(
        String on,
        int version,
        List<String> reasons,
        List<String> fresh,
        List<String> described,
        List<String> gone,
        boolean leavesSomething) {

    static @Nullable MovedView of(Sheet sheet, ZoneId zone) {
        SinceMoved moved = sheet.moved();
        if (moved == null) {
            return null;
        }
        Respondent person = sheet.respondent();
        return new MovedView(
                Shown.day(moved.last().signature().at(), zone),
                moved.version(),
                moved.moves().stream()
                        .map(VersionMove::reason)
                        .filter(reason -> !reason.equals(person.returnedNote()))
                        .toList(),
                names(moved.fresh()),
                names(moved.described()),
                names(moved.gone()),
                !sheet.toLookAtAgain().isEmpty()
                        || moved.fresh().stream()
                                .anyMatch(mechanism ->
                                        person.answer(mechanism.code()).isEmpty())
                        || !moved.gone().isEmpty()
                                && !person.answeredSince(
                                        moved.last().signature().at()));
    }

    private static List<String> names(List<Mechanism> mechanisms) {
        return mechanisms.stream().map(Mechanism::shortName).toList();
    }

    /** Whether nothing of what is asked reads otherwise. */
    public boolean asBefore() {
        return fresh.isEmpty() && described.isEmpty() && gone.isEmpty();
    }
}
