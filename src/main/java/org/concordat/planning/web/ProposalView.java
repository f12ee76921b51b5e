package org.concordat.planning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Quarter;
import org.concordat.planning.outlook.Forecast;
import org.concordat.planning.outlook.Outlook;
import org.concordat.planning.placing.Proposal;
import org.concordat.planning.schedule.Conflict;
import org.concordat.planning.schedule.LeftOut;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that is proposed, as its page shows it.
 *
 * @param gap whole percent by which another could be better at most
 * @param overloads who is asked for more than it gives by what stays where it is
 * @param dates what is sent back to take it over; empty when it changes nothing
 * @param unsaid names of partners of whom nobody said how many days they give
 */
record ProposalView(
        int placed,
        int stays,
        int gap,
        List<ByQuarter> readiness,
        List<String> quarters,
        List<LoadRow> load,
        List<Change> changes,
        List<Left> leftOut,
        List<Wish> wishes,
        List<Sentence> overloads,
        List<String> unsaid,
        String dates) {

    private static final Comparator<Proposal.Dated> SOONEST = Comparator.comparing(
                    Proposal.Dated::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Proposal.Dated::start, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Readiness by the end of a quarter, by the dates that stand and by those that are proposed. */
    record ByQuarter(String quarter, String now, String then, boolean better) {}

    /** @param left whether the partner takes no part in the arrangement any more */
    record LoadRow(String partner, boolean left, List<Cell> cells) {}

    /**
     * @param given null when there is no limit
     * @param over how many days are too many; null when none are
     */
    record Cell(
            String asked, @Nullable String given, @Nullable String over, boolean none) {}

    /**
     * An action whose dates would change; a date that is none is null.
     *
     * @param gone its owner who may not see the arrangement any more; else null
     */
    record Change(
            String id,
            String title,
            @Nullable String gone,
            @Nullable String startNow,
            @Nullable String dueNow,
            @Nullable String start,
            @Nullable String due) {}

    /** A sentence: its message code, and what stands in it. */
    record Sentence(String code, List<Object> with) {

        static Sentence of(String code, Object... with) {
            return new Sentence(code, List.of(with));
        }
    }

    /** @param gone as of {@link Change} */
    record Left(String id, String title, @Nullable String gone, Sentence why) {}

    record Action(String id, String title) {}

    /** Actions that cannot all be done when someone wishes, and why. */
    record Wish(List<Action> actions, Sentence why) {}

    static ProposalView of(Proposal proposal, Map<PartnerId, String> names) {
        List<Proposal.Dated> changes =
                proposal.dated().stream().filter(Proposal.Dated::changes).toList();
        return new ProposalView(
                (int) proposal.dated().stream()
                        .filter(each -> each.leftOut() == null)
                        .count(),
                (int) proposal.dated().stream().filter(Proposal.Dated::stays).count(),
                proposal.answer().gap(),
                readiness(proposal),
                proposal.quarters().stream().map(Quarter::toString).toList(),
                load(proposal, names),
                changes.stream()
                        .sorted(SOONEST)
                        .map(each -> change(each, proposal))
                        .toList(),
                proposal.dated().stream()
                        .filter(each -> each.leftOut() != null)
                        .map(each -> new Left(
                                each.action().id().toString(),
                                each.action().title(),
                                gone(each.action(), proposal),
                                why(Objects.requireNonNull(each.leftOut()), proposal, names)))
                        .toList(),
                wishes(proposal, names),
                overloads(proposal, names),
                unsaid(proposal, names),
                ShownDates.of(changes));
    }

    private static String name(Proposal proposal, int supply, Map<PartnerId, String> names) {
        return Objects.requireNonNullElse(names.get(proposal.partner(supply)), "");
    }

    private static List<ByQuarter> readiness(Proposal proposal) {
        Forecast now = proposal.present();
        Forecast then = proposal.forecast();
        List<ByQuarter> rows = new ArrayList<>();
        for (Quarter quarter : proposal.quarters()) {
            Double before = by(now, quarter).readiness();
            Double after = by(then, quarter).readiness();
            rows.add(new ByQuarter(
                    quarter.toString(),
                    Shown.whole(before),
                    Shown.whole(after),
                    before != null && after != null && after - before > 0.5));
        }
        return rows;
    }

    /** The last that a forecast says up to a quarter. */
    private static Outlook by(Forecast forecast, Quarter quarter) {
        return forecast.quarters().stream()
                .filter(each -> each.quarter().compareTo(quarter) <= 0)
                .reduce((one, other) -> other)
                .map(Forecast.ByQuarter::outlook)
                .orElse(forecast.soFar());
    }

    private static List<LoadRow> load(Proposal proposal, Map<PartnerId, String> names) {
        return proposal.partners().stream()
                .map(partner -> new LoadRow(
                        Objects.requireNonNullElse(names.get(partner), ""),
                        proposal.hasLeft(partner),
                        proposal.load().stream()
                                .filter(load -> load.partner().equals(partner))
                                .map(load -> new Cell(
                                        days(load.tenths()),
                                        load.given() == null ? null : days(load.given()),
                                        load.over() > 0 ? days(load.over()) : null,
                                        load.tenths() == 0))
                                .toList()))
                .toList();
    }

    private static String days(long tenths) {
        return Shown.effort(BigDecimal.valueOf(tenths, 1));
    }

    private static Change change(Proposal.Dated dated, Proposal proposal) {
        return new Change(
                dated.action().id().toString(),
                dated.action().title(),
                gone(dated.action(), proposal),
                day(dated.action().start()),
                day(dated.action().due()),
                day(dated.start()),
                day(dated.due()));
    }

    private static @Nullable String gone(ActionLine action, Proposal proposal) {
        return proposal.ownerLeft(action) ? action.owner() : null;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Shown.day(day);
    }

    private static Sentence why(LeftOut why, Proposal proposal, Map<PartnerId, String> names) {
        if (why instanceof LeftOut.Waits waits) {
            return Sentence.of(
                    "schedule.left.waits", proposal.action(waits.first()).title());
        } else if (why instanceof LeftOut.NoDays none) {
            return Sentence.of("schedule.left.no-days", name(proposal, none.supply(), names));
        } else if (why instanceof LeftOut.TooMuch much) {
            return Sentence.of("schedule.left.too-much", name(proposal, much.supply(), names));
        } else if (why instanceof LeftOut.TooLong) {
            return Sentence.of("schedule.left.too-long");
        }
        return Sentence.of("schedule.left.no-room");
    }

    private static List<Sentence> overloads(Proposal proposal, Map<PartnerId, String> names) {
        return proposal.load().stream()
                .filter(load -> load.over() > 0)
                .map(load -> Sentence.of(
                        "schedule.overload",
                        Objects.requireNonNullElse(names.get(load.partner()), ""),
                        days(load.tenths()),
                        load.quarter().toString(),
                        days(load.tenths() - load.over()),
                        days(load.over())))
                .toList();
    }

    /** The sets of wishes that cannot be met, and last what is not kept besides. */
    private static List<Wish> wishes(Proposal proposal, Map<PartnerId, String> names) {
        List<Conflict> conflicts = proposal.answer().conflicts();
        List<Wish> wishes = new ArrayList<>(conflicts.stream()
                .map(conflict -> wish(conflict, proposal, names))
                .toList());
        List<Action> besides = proposal.answer().givenUp().stream()
                .filter(place -> !proposal.dated().get(place).stays())
                .filter(place -> conflicts.stream()
                        .noneMatch(conflict -> conflict.wishes().contains(place)))
                .map(place -> action(place, proposal))
                .toList();
        if (!besides.isEmpty()) {
            wishes.add(new Wish(besides, Sentence.of("schedule.wish.besides", besides.size())));
        }
        return wishes;
    }

    private static Action action(int place, Proposal proposal) {
        return new Action(
                proposal.action(place).id().toString(), proposal.action(place).title());
    }

    private static Wish wish(Conflict conflict, Proposal proposal, Map<PartnerId, String> names) {
        List<Action> actions =
                conflict.wishes().stream().map(place -> action(place, proposal)).toList();
        int size = actions.size();
        String by = conflict.wishes().stream()
                .flatMap(place -> Optional.ofNullable(proposal.action(place).due()).stream())
                .max(LocalDate::compareTo)
                .map(Shown::day)
                .orElse("");
        if (conflict.why() instanceof Conflict.TooFewDays few) {
            return new Wish(
                    actions,
                    Sentence.of(
                            "schedule.wish.too-few-days",
                            size,
                            by,
                            name(proposal, few.supply(), names),
                            days(few.has()),
                            days(few.asked()),
                            proposal.quarter(few.when().first()).toString(),
                            proposal.quarter(few.when().last()).toString(),
                            few.when().length()));
        } else if (conflict.why() instanceof Conflict.FirstTakesLong first && first.until() == Conflict.NEVER) {
            return new Wish(
                    actions,
                    Sentence.of(
                            "schedule.wish.first-never",
                            size,
                            by,
                            proposal.action(first.first()).title()));
        } else if (conflict.why() instanceof Conflict.FirstTakesLong first) {
            return new Wish(
                    actions,
                    Sentence.of(
                            "schedule.wish.first-takes-long",
                            size,
                            by,
                            proposal.action(first.first()).title(),
                            Shown.day(proposal.lastDayBefore(first.until()))));
        } else if (conflict.why() instanceof Conflict.TakesLong) {
            return new Wish(actions, Sentence.of("schedule.wish.takes-long", size, by));
        }
        return new Wish(actions, Sentence.of("schedule.wish.together", size, by));
    }

    private static List<String> unsaid(Proposal proposal, Map<PartnerId, String> names) {
        return proposal.partners().stream()
                .filter(partner -> proposal.load().stream()
                        .anyMatch(load -> load.partner().equals(partner) && load.given() == null))
                .map(partner -> Objects.requireNonNullElse(names.get(partner), ""))
                .toList();
    }
}
