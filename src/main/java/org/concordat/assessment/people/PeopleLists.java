package org.concordat.assessment.people;

import java.util.List;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.StaleForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at lists of people who are to be asked, and takes what is sound of them, through the door of the room. */
@Service
@Transactional
public class PeopleLists {

    private final PeopleAsked people;

    PeopleLists(PeopleAsked people) {
        this.people = people;
    }

    /** The largest workbook, in bytes. */
    public static final int LARGEST = PeopleWorkbook.LARGEST;

    /** What a workbook says, as a list that could have been pasted. */
    public static String textOf(byte[] workbook) {
        return PeopleWorkbook.text(workbook);
    }

    /** A workbook to fill in, with a line for each partner heard. */
    @Transactional(readOnly = true)
    public byte[] workbook(Viewer viewer, AssessmentId id) {
        return PeopleWorkbook.toFillIn(
                people.roll(viewer, id).heard().stream().map(PartnerName::name).toList());
    }

    /** What would come of a pasted list. */
    @Transactional(readOnly = true)
    public ListPreview preview(Viewer viewer, AssessmentId id, String text) {
        return check(viewer, id, PastedList.read(text));
    }

    /**
     * Asks everyone on the sound lines of a list; what is left to mend comes back.
     *
     * @param seen which lines were sound when it was looked at; {@link StaleForm} if others are now
     */
    public ListPreview take(Viewer viewer, AssessmentId id, String text, long seen) {
        ListPreview preview = check(viewer, id, PastedList.read(text));
        StaleForm.unlessCurrent(seen, preview.state());
        people.askAll(viewer, id, preview.newcomers());
        return preview;
    }

    private ListPreview check(Viewer viewer, AssessmentId id, List<ListedRow> rows) {
        Roll roll = people.roll(viewer, id);
        List<String> addresses = rows.stream().map(row -> row.value(1)).toList();
        return new ListCheck(roll, people.knownAmong(addresses)).check(rows);
    }
}
