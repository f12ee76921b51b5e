package org.concordat.assessment.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.assessment.invitation.Newcomer;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.invitation.PeopleAsked.Roll;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.User;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;

/** Holds the lines of a list against the roll of the assessment that they are meant for. */
final class ListCheck {

    private final Roll roll;
    private final Map<String, User> known;
    private final Map<String, PartnerName> partners = new HashMap<>();

    /** On which line someone stands already, by partner and name or address; 0 for the roll itself. */
    private final Map<String, Integer> names = new HashMap<>();

    private final Map<String, Integer> addresses = new HashMap<>();

    ListCheck(Roll roll, Map<String, User> known) {
        this.roll = roll;
        this.known = known;
        roll.heard().forEach(partner -> partners.put(PlainText.folded(partner.name()), partner));
        roll.people().stream().filter(person -> person.replacedBy() == null).forEach(person -> {
            names.put(key(person, person.name()), 0);
            if (person.email() != null) {
                addresses.put(key(person, person.email()), 0);
            }
        });
    }

    ListPreview check(List<ListedRow> rows) {
        List<ListedPerson> sound = new ArrayList<>();
        List<ListedPerson> broken = new ArrayList<>();
        for (ListedRow row : rows) {
            ListedPerson person = check(row);
            (person.problem() == null ? sound : broken).add(person);
        }
        return new ListPreview(sound, broken);
    }

    private ListedPerson check(ListedRow row) {
        if (row.problem() != null) {
            return broken(row, row.problem());
        }
        try {
            PartnerName partner = partner(row.value(2));
            Newcomer newcomer = new Newcomer(partner.id(), row.value(0), row.value(1));
            User user = known.get(PlainText.folded(row.value(1)));
            Respondent would = new Respondent(
                    roll.assessment(),
                    newcomer.partner(),
                    newcomer.name(),
                    newcomer.email(),
                    PeopleAsked.account(newcomer.partner(), user));
            refuseTwice(names, key(would, would.name()), row.line(), "respondent.name.taken", "people-list.name-twice");
            if (would.email() != null) {
                String key = key(would, would.email());
                refuseTwice(addresses, key, row.line(), "respondent.email.taken", "people-list.email-twice");
                addresses.put(key, row.line());
            }
            names.put(key(would, would.name()), row.line());
            return new ListedPerson(
                    row.line(),
                    row.text(),
                    partner.name(),
                    new Newcomer(partner.id(), would.name(), would.email()),
                    null);
        } catch (Refusal refusal) {
            return broken(row, ListProblem.of(refusal));
        }
    }

    private PartnerName partner(String name) {
        if (name.isBlank()) {
            if (roll.heard().size() == 1) {
                return roll.heard().get(0);
            }
            throw Refusal.of("partner", "people-list.partner.missing");
        }
        PartnerName partner = partners.get(PlainText.folded(name));
        if (partner == null) {
            throw Refusal.of("partner", "people-list.partner.unknown");
        }
        return partner;
    }

    private static void refuseTwice(Map<String, Integer> there, String key, int line, String asked, String listed) {
        Integer first = there.get(key);
        if (first != null) {
            throw first == 0 ? new Refusal(asked) : new Refusal(listed, first);
        }
    }

    private static ListedPerson broken(ListedRow row, ListProblem problem) {
        return new ListedPerson(row.line(), row.text(), "", null, problem);
    }

    private static String key(Respondent person, String what) {
        return person.partner() + "/" + PlainText.folded(what);
    }
}
