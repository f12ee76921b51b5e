package org.concordat.planning.table;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.identity.PersonName;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.OwnAction;
import org.concordat.planning.Wording;
import org.concordat.planning.change.ActionChange;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Takes a row of a table for how an action is to be. What has no column stays as it is; an empty cell takes away what stood
 * there. Throws {@link Refusal}, with the heading of the column as its field.
 */
final class Reading {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Map<String, PartnerId> partners;
    private final List<PersonName> people;

    /**
     * @param partners those that take part, by name
     * @param people those who can own an action
     */
    Reading(Map<String, PartnerId> partners, List<PersonName> people) {
        this.partners = partners;
        this.people = people;
    }

    /** @param ownerName what the present owner is called; null when there is none */
    ActionChange change(Line line, Action now, @Nullable String ownerName) {
        ActionTerms terms = now.terms();
        ActionDetails details = details(line, now.details());
        String before = Objects.requireNonNullElse(ownerName, "");
        String owner = Objects.requireNonNullElse(line.in(PlanColumn.OWNER), before);
        boolean sameOwner = owner.equals(before);
        UUID person = sameOwner ? terms.owner() : person(owner);
        return new ActionChange(
                wording(line, now),
                new ActionTerms(
                        sameOwner ? terms.ownerName() : person == null ? owner : null,
                        person,
                        partner(line, terms.partner()),
                        days(line, details, terms.effortDays()),
                        day(line, PlanColumn.START, terms.start()),
                        day(line, PlanColumn.DUE, terms.due())),
                details,
                status(line, now.status()),
                emptyToNull(line.in(PlanColumn.NOTE)));
    }

    OwnAction added(Line line) {
        return new OwnAction(
                mechanism(line),
                level(line),
                new Wording(
                        text(line, PlanColumn.TITLE),
                        emptyToNull(line.in(PlanColumn.WHAT)),
                        emptyToNull(line.in(PlanColumn.DONE_WHEN))));
    }

    ActionTerms addedTerms(Line line) {
        String owner = emptyToNull(line.in(PlanColumn.OWNER));
        UUID person = owner == null ? null : person(owner);
        return new ActionTerms(
                person == null ? owner : null,
                person,
                partner(line, null),
                days(line, addedDetails(line), BigDecimal.ONE),
                day(line, PlanColumn.START, null),
                day(line, PlanColumn.DUE, null));
    }

    ActionDetails addedDetails(Line line) {
        return details(line, ActionDetails.OPEN);
    }

    private @Nullable Wording wording(Line line, Action now) {
        String title = line.in(PlanColumn.TITLE);
        String what = line.in(PlanColumn.WHAT);
        String doneWhen = line.in(PlanColumn.DONE_WHEN);
        boolean same = (title == null || title.equals(flat(now.title())))
                && (what == null || what.equals(flat(now.brief().what())))
                && (doneWhen == null || doneWhen.equals(flat(now.brief().doneWhen())));
        if (same) {
            return null;
        }
        if (!now.origin().wordedByPeople()) {
            throw Refusal.of(PlanColumn.TITLE.heading(), "action.wording.fixed");
        }
        return new Wording(
                title == null ? now.title() : title,
                what == null ? now.brief().what() : emptyToNull(what),
                doneWhen == null ? now.brief().doneWhen() : emptyToNull(doneWhen));
    }

    /** As a cell gives it back. */
    static String flat(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
    }

    private ActionDetails details(Line line, ActionDetails now) {
        return new ActionDetails(
                shares(line, now.shares()),
                now.contributors(),
                line.in(PlanColumn.ALSO) == null ? now.alsoHelping() : emptyToNull(line.in(PlanColumn.ALSO)),
                fixed(line, now.fixedDates()),
                progress(line, now.progress()),
                line.in(PlanColumn.COST) == null ? now.cost() : figure(line, PlanColumn.COST.heading()),
                line.in(PlanColumn.EVERY) == null ? now.everyMonths() : whole(line, PlanColumn.EVERY),
                now.after(),
                now.binds());
    }

    private Map<PartnerId, BigDecimal> shares(Line line, Map<PartnerId, BigDecimal> now) {
        Map<PartnerId, BigDecimal> shares = new HashMap<>(now);
        partners.forEach((name, partner) -> {
            String heading = PlanColumn.headingOf(name);
            if (line.in(heading) != null) {
                BigDecimal days = figure(line, heading);
                if (days == null || days.signum() == 0) {
                    shares.remove(partner);
                } else {
                    shares.put(partner, days);
                }
            }
        });
        return shares;
    }

    private static BigDecimal days(Line line, ActionDetails details, BigDecimal now) {
        if (line.in(PlanColumn.DAYS) == null) {
            return details.shares().isEmpty() ? now : details.shared();
        }
        BigDecimal days = figure(line, PlanColumn.DAYS.heading());
        if (days == null) {
            throw Refusal.of(PlanColumn.DAYS.heading(), "text.required");
        }
        return days;
    }

    private static boolean fixed(Line line, boolean now) {
        String said = line.in(PlanColumn.FIXED);
        if (said == null) {
            return now;
        }
        String word = said.toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !word.equals(YES) && !word.equals(NO)) {
            throw Refusal.of(PlanColumn.FIXED.heading(), "plan.table.yes-or-no");
        }
        return word.equals(YES);
    }

    private static int progress(Line line, int now) {
        Integer said = line.in(PlanColumn.PROGRESS) == null ? Integer.valueOf(now) : whole(line, PlanColumn.PROGRESS);
        return said == null ? 0 : said;
    }

    /** Whose name it is; as it is written, or else in other letters, small or large. */
    private @Nullable UUID person(String name) {
        return people.stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .min(comparing(person -> !person.name().equals(name)))
                .map(person -> person.id().userId())
                .orElse(null);
    }

    private @Nullable PartnerId partner(Line line, @Nullable PartnerId now) {
        String name = line.in(PlanColumn.PARTNER);
        if (name == null || name.isEmpty()) {
            return name == null ? now : null;
        }
        PartnerId partner = partners.get(name);
        if (partner == null) {
            throw Refusal.of(PlanColumn.PARTNER.heading(), "action.partner.unknown");
        }
        return partner;
    }

    private static @Nullable LocalDate day(Line line, PlanColumn column, @Nullable LocalDate now) {
        String said = line.in(column);
        if (said == null || said.isEmpty()) {
            return said == null ? now : null;
        }
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException unreadable) {
            throw Refusal.of(column.heading(), "plan.table.day");
        }
    }

    private static ActionStatus status(Line line, ActionStatus now) {
        String said = line.in(PlanColumn.STATUS);
        if (said == null || said.isEmpty()) {
            return now;
        }
        return Arrays.stream(ActionStatus.values())
                .filter(status -> status.code().replace('-', ' ').equalsIgnoreCase(said.replace('-', ' ')))
                .findFirst()
                .orElseThrow(() -> Refusal.of(PlanColumn.STATUS.heading(), "choice.unknown"));
    }

    private static @Nullable BigDecimal figure(Line line, String heading) {
        String said = line.in(heading);
        if (said == null || said.isEmpty()) {
            return null;
        }
        if (!said.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw Refusal.of(heading, "number.decimal");
        }
        return new BigDecimal(said);
    }

    private static @Nullable Integer whole(Line line, PlanColumn column) {
        String said = line.in(column);
        if (said == null || said.isEmpty()) {
            return null;
        }
        if (!said.matches("-?\\d{1,9}")) {
            throw Refusal.of(column.heading(), "number.whole");
        }
        return Integer.valueOf(said);
    }

    private static MechanismCode mechanism(Line line) {
        try {
            return new MechanismCode(text(line, PlanColumn.MECHANISM));
        } catch (IllegalArgumentException none) {
            throw Refusal.of(PlanColumn.MECHANISM.heading(), "action.mechanism.unknown");
        }
    }

    private static @Nullable Integer level(Line line) {
        return line.in(PlanColumn.LEVEL) == null ? null : whole(line, PlanColumn.LEVEL);
    }

    private static String text(Line line, PlanColumn column) {
        return Objects.requireNonNullElse(line.in(column), "");
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
