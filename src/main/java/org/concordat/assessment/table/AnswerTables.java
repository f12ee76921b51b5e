package org.concordat.assessment.table;

import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.invitation.Newcomer;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at tables of answers and takes them, through the door of the room. */
@Service
@Transactional
public class AnswerTables {

    /** The largest file, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    private final Assessments assessments;
    private final Desks desks;
    private final PeopleAsked people;
    private final Answering answering;
    private final Clock clock;

    AnswerTables(Assessments assessments, Desks desks, PeopleAsked people, Answering answering, Clock clock) {
        this.assessments = assessments;
        this.desks = desks;
        this.people = people;
        this.answering = answering;
        this.clock = clock;
    }

    /** The text of an uploaded file; refused if it is too large or not UTF-8. */
    public static String textOf(byte[] file) {
        if (file.length > LARGEST) {
            throw Refusal.of("file", "table.too-large");
        }
        return AnswerTable.text(file).orElseThrow(() -> Refusal.of("file", "table.not-utf-8"));
    }

    /** What would come of a table, and what is wrong with it. */
    @Transactional(readOnly = true)
    public TablePreview preview(Viewer viewer, AssessmentId id, String text) {
        Desk desk = desks.of(viewer, id);
        Signature signature = Signature.of(viewer, clock.instant());
        return new TableCheck(desk, viewer, signature).check(AnswerTable.read(text));
    }

    /**
     * Takes a table, whole or not at all. Whoever answers meanwhile waits, so it is done in one go.
     *
     * @param seen the state that its preview was made of; {@link StaleForm} if anything changed since
     * @return how many answers were entered or changed
     */
    public long take(Viewer viewer, AssessmentId id, String text, long seen) {
        assessments.toFacilitate(viewer, id);
        TablePreview preview = preview(viewer, id, text);
        StaleForm.unlessCurrent(seen, preview.state());
        if (!preview.sound()) {
            throw new Refusal("table.not-sound", preview.problems().size());
        }
        Map<String, RespondentId> added = added(viewer, id, preview);
        Map<RespondentId, Map<MechanismCode, Answer>> given = new HashMap<>();
        for (TableEntry entry : preview.entries()) {
            RespondentId person = entry.respondent() != null
                    ? entry.respondent().id()
                    : Objects.requireNonNull(added.get(key(entry)));
            given.computeIfAbsent(person, sheet -> new TreeMap<>()).put(entry.mechanism(), entry.answer());
        }
        answering.answerAll(viewer, id, given);
        return preview.additions() + preview.changes().size();
    }

    private Map<String, RespondentId> added(Viewer viewer, AssessmentId id, TablePreview preview) {
        Map<String, Newcomer> newcomers = new LinkedHashMap<>();
        preview.entries().stream()
                .filter(entry -> entry.respondent() == null)
                .forEach(entry -> newcomers.putIfAbsent(
                        key(entry), new Newcomer(entry.partner().id(), entry.person(), null)));
        Map<String, RespondentId> added = new HashMap<>();
        Iterator<String> keys = newcomers.keySet().iterator();
        people.askAll(viewer, id, newcomers.values()).forEach(person -> added.put(keys.next(), person.id()));
        return added;
    }

    private static String key(TableEntry entry) {
        return entry.partner().id() + "/" + PlainText.folded(entry.person());
    }

    /** A table to fill in: a line for every mechanism and partner that the viewer may enter answers for. */
    @Transactional(readOnly = true)
    public String template(Viewer viewer, AssessmentId id) {
        Desk desk = desks.of(viewer, id);
        StringBuilder text = new StringBuilder("\uFEFF")
                .append(String.join(",", AnswerTable.COLUMNS))
                .append("\r\n");
        for (PartnerName partner : desk.heard()) {
            if (Disclosure.speaksFor(viewer, partner.id())) {
                for (Mechanism mechanism : desk.framework().mechanisms()) {
                    text.append(AnswerTable.cell(partner.name()))
                            .append(",,")
                            .append(AnswerTable.cell(mechanism.code().value()))
                            .append(",,\r\n");
                }
            }
        }
        return text.toString();
    }
}
