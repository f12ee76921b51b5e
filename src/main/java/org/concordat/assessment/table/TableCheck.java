package org.concordat.assessment.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Holds the lines of a table against the assessment that they are meant for. */
final class TableCheck {

    private final Desk desk;
    private final Viewer viewer;
    private final Signature signature;
    private final Map<String, PartnerName> partners = new HashMap<>();
    private final Map<String, MechanismCode> mechanisms = new HashMap<>();
    private final Map<String, Respondent> people = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final List<TableEntry> entries = new ArrayList<>();
    private final List<TableProblem> problems = new ArrayList<>();
    private final Set<String> newPeople = new LinkedHashSet<>();

    TableCheck(Desk desk, Viewer viewer, Signature signature) {
        this.desk = desk;
        this.viewer = viewer;
        this.signature = signature;
        desk.heard().forEach(partner -> partners.put(PlainText.folded(partner.name()), partner));
        desk.framework().mechanisms().stream()
                .map(Mechanism::code)
                .forEach(code -> mechanisms.put(PlainText.folded(code.value()), code));
        desk.respondents().stream()
                .filter(person -> person.replacedBy() == null)
                .forEach(person -> people.put(person.partner() + "/" + PlainText.folded(person.name()), person));
    }

    TablePreview check(AnswerTable table) {
        problems.addAll(table.problems());
        if (!desk.assessment().takesAnswers()) {
            problems.add(TableProblem.of(1, "", "", "table.not-open"));
        } else {
            table.rows().forEach(this::check);
        }
        problems.sort(Comparator.comparingLong(TableProblem::line));
        return new TablePreview(entries, problems, List.copyOf(newPeople), desk.state());
    }

    private void check(TableRow row) {
        int before = problems.size();
        PartnerName partner = partners.get(PlainText.folded(row.partner()));
        if (partner == null) {
            add(
                    row,
                    AnswerTable.PARTNER,
                    row.partner(),
                    row.partner().isEmpty() ? "table.missing" : "table.partner.unknown");
        }
        MechanismCode mechanism = mechanisms.get(PlainText.folded(row.mechanism()));
        if (mechanism == null) {
            String code = row.mechanism().isEmpty() ? "table.missing" : "table.mechanism.unknown";
            add(row, AnswerTable.MECHANISM, row.mechanism(), code);
        }
        String name = name(row);
        Answer answer = answer(row);
        if (partner == null || mechanism == null || name == null || answer == null) {
            return;
        }
        String key = partner.id() + "/" + PlainText.folded(name);
        Respondent person = people.get(key);
        requireMayEnter(row, partner, person);
        Long first = seen.putIfAbsent(key + "/" + mechanism, row.line());
        if (first != null) {
            add(row, "", name + ", " + mechanism, "table.twice", first);
        }
        if (problems.size() == before) {
            if (person == null) {
                newPeople.add(name + " (" + partner.name() + ")");
            }
            Answer now = person == null ? null : person.answer(mechanism).orElse(null);
            entries.add(new TableEntry(row.line(), partner, name, person, mechanism, answer, now));
        }
    }

    private void requireMayEnter(TableRow row, PartnerName partner, @Nullable Respondent person) {
        if (!Disclosure.speaksFor(viewer, partner.id())) {
            add(row, AnswerTable.PARTNER, row.partner(), "table.partner.not-yours");
        } else if (person != null && !desk.disclosure().enters(person)) {
            add(row, AnswerTable.RESPONDENT, row.respondent(), "table.respondent.not-yours");
        } else if (person != null && person.isSubmitted()) {
            add(row, AnswerTable.RESPONDENT, row.respondent(), "table.respondent.submitted");
        } else if (person != null && !person.counts()) {
            add(row, AnswerTable.RESPONDENT, row.respondent(), "table.respondent.declined");
        }
    }

    private @Nullable String name(TableRow row) {
        try {
            return PlainText.line(AnswerTable.RESPONDENT, row.respondent(), 120);
        } catch (Refusal refusal) {
            add(row, AnswerTable.RESPONDENT, row.respondent(), refusal.code(), refusal.arguments());
            return null;
        }
    }

    private @Nullable Answer answer(TableRow row) {
        String said = PlainText.folded(row.answer()).replace('-', ' ');
        try {
            if (said.matches("[0-4]")) {
                return Answer.rated(Integer.valueOf(said), row.note(), signature);
            }
            return switch (said) {
                case "not sure" -> Answer.notSure(row.note(), signature);
                case "does not apply" -> Answer.doesNotApply(row.note(), null, signature);
                default -> {
                    add(row, AnswerTable.ANSWER, row.answer(), "table.answer.unknown");
                    yield null;
                }
            };
        } catch (Refusal refusal) {
            add(row, AnswerTable.NOTE, row.note(), refusal.code(), refusal.arguments());
            return null;
        }
    }

    private void add(TableRow row, String column, String value, String code, Object... arguments) {
        problems.add(TableProblem.of(row.line(), column, value, code, arguments));
    }
}
