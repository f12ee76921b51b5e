package org.concordat.assessment.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Correction;
import org.concordat.assessment.Signature;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering.Sheet;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of answers, with how far it has come.
 *
 * @param viewer who looks at it, for the script that keeps what could not be saved: it is nobody else's
 * @param own whether the viewer answers for themselves
 * @param open whether answers can be given or changed now
 * @param closed whether the assessment was closed, so that nothing is given back any more
 * @param result whether the viewer may look at what came of it
 * @param promise what its respondent was told they will see of the result
 * @param over why this person is not asked any more: declined or replaced; null while they are
 * @param corrects that an assessment of the same day is corrected; null where none is
 * @param moved what is asked otherwise since some of it was answered; null where nothing is
 * @param saved when it was last saved; null before the first answer
 */
record SheetView(
        String id,
        String viewer,
        String assessmentId,
        String assessment,
        String arrangement,
        String partner,
        String person,
        String mode,
        boolean own,
        boolean open,
        boolean submitted,
        boolean closed,
        boolean result,
        String promise,
        boolean facilitates,
        @Nullable String over,
        @Nullable String submittedAt,
        @Nullable String returnedNote,
        @Nullable CorrectsLine corrects,
        @Nullable MovedView moved,
        @Nullable Saved saved,
        int edition,
        List<AreaItems> areas,
        int answered,
        int asked) {

    /** So many mechanisms are seen at a glance; of more, only the area in hand is laid open. */
    private static final int AT_A_GLANCE = 24;

    /** A moment as a machine and as a person reads it. */
    record Saved(Instant at, String shown) {}

    /** An area with the state of its answers. */
    record AreaItems(String name, List<Item> items) {

        public long answered() {
            return items.stream().filter(item -> !item.isUnanswered()).count();
        }

        public boolean holds(String code) {
            return items.stream().anyMatch(item -> item.code().equals(code));
        }
    }

    /**
     * A mechanism on the sheet.
     *
     * @param state rated, not-sure, does-not-apply or none
     * @param entered who entered it and when, if it was not the respondent
     * @param anew whether its levels are described otherwise than when it was answered
     */
    record Item(
            String code,
            String name,
            String shortName,
            String state,
            @Nullable Integer level,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String entered,
            boolean anew) {

        boolean isUnanswered() {
            return state.equals("none");
        }
    }

    private static @Nullable CorrectsLine corrects(Assessment assessment) {
        Correction correction = assessment.correction();
        return correction == null ? null : new CorrectsLine(Shown.day(assessment.asOf()), correction.reason());
    }

    static SheetView of(
            Sheet sheet, FrameworkDocument framework, String arrangement, String partner, Viewer viewer, ZoneId zone) {
        Respondent person = sheet.respondent();
        boolean own = person.isOf(viewer);
        boolean closed = sheet.assessment().status() == AssessmentStatus.CLOSED;
        List<AreaItems> areas = new ArrayList<>();
        for (Area area : framework.areas()) {
            areas.add(new AreaItems(
                    area.name(),
                    area.mechanisms().stream()
                            .map(mechanism -> item(sheet, mechanism, zone))
                            .toList()));
        }
        return new SheetView(
                person.id().toString(),
                viewer.id().toString(),
                sheet.assessment().id().toString(),
                sheet.assessment().name(),
                arrangement,
                partner,
                person.name(),
                sheet.assessment().mode().code(),
                own,
                sheet.isOpen(),
                person.isSubmitted(),
                closed,
                closed && (!own || sheet.assessment().promise().ofResult()),
                sheet.assessment().promise().code(),
                viewer.facilitates(),
                person.counts() ? null : person.status().code(),
                person.submittedAt() == null ? null : Shown.moment(person.submittedAt(), zone),
                person.returnedNote(),
                corrects(sheet.assessment()),
                MovedView.of(sheet, zone),
                saved(person, zone),
                person.edition(),
                areas,
                person.answers().size(),
                framework.mechanisms().size());
    }

    private static @Nullable Saved saved(Respondent person, ZoneId zone) {
        return person.answers().values().stream()
                .map(Answer::signature)
                .map(Signature::at)
                .max(Comparator.naturalOrder())
                .map(at -> new Saved(at, Shown.moment(at, zone)))
                .orElse(null);
    }

    private static Item item(Sheet sheet, Mechanism mechanism, ZoneId zone) {
        Respondent person = sheet.respondent();
        Answer answer = person.answer(mechanism.code()).orElse(null);
        if (answer == null) {
            return new Item(
                    mechanism.code().value(),
                    mechanism.name(),
                    mechanism.shortName(),
                    "none",
                    null,
                    null,
                    null,
                    null,
                    false);
        }
        boolean byOther = !person.gave(answer);
        return new Item(
                mechanism.code().value(),
                mechanism.name(),
                mechanism.shortName(),
                answer.kind().code(),
                answer.level(),
                answer.reason(),
                answer.note(),
                byOther ? DeskView.signed(answer.signature(), zone) : null,
                sheet.toLookAtAgain().contains(mechanism.code()));
    }

    private List<Item> items() {
        return areas.stream().flatMap(area -> area.items().stream()).toList();
    }

    /** Where a mechanism stands on the sheet, from 1. */
    int place(MechanismCode code) {
        List<Item> items = items();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).code().equals(code.value())) {
                return place + 1;
            }
        }
        return 0;
    }

    /** The one before a place counted from 1, or null. */
    @Nullable Item before(int place) {
        return place > 1 ? items().get(place - 2) : null;
    }

    /** The one after a place counted from 1, or null. */
    @Nullable Item after(int place) {
        return place < asked ? items().get(place) : null;
    }

    /** The first that has no answer, or one to be looked at again; null if there is none. */
    public @Nullable Item firstUnanswered() {
        return items().stream()
                .filter(item -> item.isUnanswered() || item.anew())
                .findFirst()
                .orElse(null);
    }

    /** The mechanisms whose levels are described otherwise than when they were answered. */
    public List<Item> anew() {
        return items().stream().filter(Item::anew).toList();
    }

    /** Whether this one is. */
    public boolean isAnew(String code) {
        return anew().stream().anyMatch(item -> item.code().equals(code));
    }

    public int unanswered() {
        return asked - answered;
    }

    /** Whether something has no level. */
    public boolean leavesSomething() {
        return in("rated").size() < asked || !anew().isEmpty();
    }

    /** The mechanisms in a state: rated, not-sure, does-not-apply or none. */
    public List<Item> in(String state) {
        return items().stream().filter(item -> item.state().equals(state)).toList();
    }

    public int notSure() {
        return in("not-sure").size();
    }

    /** Whether an area's mechanisms are laid open beside the one in hand. */
    public boolean opens(AreaItems area, String here) {
        return asked <= AT_A_GLANCE || area.holds(here);
    }
}
