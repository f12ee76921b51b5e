package org.concordat.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.concordat.attention.Rule;
import org.concordat.partnership.KnownDate;
import org.concordat.readiness.Band;
import org.concordat.readiness.Gate;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention in a portfolio, by the rules that the page names in words. Everything is weighed in points of
 * readiness at stake, so that unlike things stand in one order:
 *
 * <ul>
 *   <li>a gate: the points lost there, and those by which the readiness exceeds the band that the gate holds it to
 *   <li>critical mechanisms that are not rated: the points that they decide
 *   <li>a wide gap: the points that the mechanism decides, times the share of the ladder that lies between the partners
 *   <li>a fall: the points fallen
 *   <li>overdue actions: the points that they were to gain
 *   <li>actions without an owner: the points that they are to gain
 *   <li>evidence about to run out: a point for each
 *   <li>an old assessment: a point for each month that it is too old
 *   <li>no assessment: {@link Rule#UNSEEN} points
 *   <li>a partner in distress: {@link Rule#IN_DISTRESS} points for each
 *   <li>a review: a point, and one for each month that it is late
 *   <li>an end without an exit plan: a point for each of the last twelve months that is gone
 * </ul>
 *
 * Where an arrangement was read from a published report, what the report says of it counts, and what people here planned
 * for it and left undone. That it is old, or was never assessed, is the nature of a published case, and nobody here can mend
 * it.
 *
 * @param concerns in the order of the work
 */
public record Attention(List<Concern> concerns) {

    private static final Set<Rule> OF_PUBLISHED =
            EnumSet.of(Rule.GATE, Rule.UNRATED, Rule.GAP, Rule.OVERDUE, Rule.UNOWNED);
    private static final Comparator<Finding> BY_MECHANISM = Comparator.comparing(Finding::mechanism);
    /** How many levels lie between the lowest and the highest. */
    static final int LADDER = 4;

    static final double HAIR = 1e-9;

    public Attention {
        concerns = concerns.stream().sorted(Concern.ORDER).toList();
    }

    /** Applies every rule. */
    public static Attention of(Collection<Standing> standings, Collection<Finding> findings, LocalDate today) {
        Map<UUID, List<Finding>> found = findings.stream().collect(Collectors.groupingBy(Finding::arrangement));
        List<Concern> concerns = new ArrayList<>();
        for (Standing standing : standings) {
            List<Reason> reasons = reasons(standing, found.getOrDefault(standing.arrangement(), List.of()), today);
            if (!reasons.isEmpty()) {
                concerns.add(Concern.of(standing, reasons));
            }
        }
        return new Attention(concerns);
    }

    private static List<Reason> reasons(Standing standing, List<Finding> findings, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Standing.Look latest = standing.latest();
        if (latest == null) {
            reasons.add(Reason.about(Rule.UNASSESSED, Rule.UNSEEN));
        } else {
            gates(latest, findings).ifPresent(reasons::add);
            unrated(findings).ifPresent(reasons::add);
            findings.stream().filter(Attention::wide).map(Attention::gap).forEach(reasons::add);
            fallen(latest).ifPresent(reasons::add);
            old(standing, latest, today).ifPresent(reasons::add);
        }
        if (standing.actions().overdue() > 0) {
            reasons.add(Reason.about(Rule.OVERDUE, standing.actions().gain()));
        }
        Standing.Unowned unowned = standing.actions().unowned();
        if (unowned.actions() > 0) {
            reasons.add(Reason.about(Rule.UNOWNED, unowned.gain()));
        }
        if (standing.runningOut() != null) {
            reasons.add(Reason.about(Rule.EXPIRING, standing.runningOut().entries()));
        }
        ahead(standing, today).forEach(reasons::add);
        if (standing.published() || (latest != null && latest.published())) {
            reasons.removeIf(reason -> !OF_PUBLISHED.contains(reason.rule()));
        }
        return reasons;
    }

    /** All gates of an arrangement are one reason: mending one of two does not lift the band. */
    private static Optional<Reason> gates(Standing.Look latest, List<Finding> findings) {
        List<Finding> gates =
                findings.stream().filter(Finding::gate).sorted(BY_MECHANISM).toList();
        if (gates.isEmpty()) {
            return Optional.empty();
        }
        double lost = gates.stream().mapToDouble(Finding::lost).sum();
        return Optional.of(new Reason(Rule.GATE, gates, lost + heldBack(latest)));
    }

    /** The points of readiness that the band does not show, since a gate holds it down. */
    private static double heldBack(Standing.Look latest) {
        Double readiness = latest.readiness();
        if (!latest.heldDown() || readiness == null) {
            return 0;
        }
        int shown = Band.values()[Gate.OVERALL_CAP.ordinal() + 1].from();
        return Math.max(0, readiness - shown);
    }

    private static Optional<Reason> unrated(List<Finding> findings) {
        List<Finding> unrated =
                findings.stream().filter(Finding::unrated).sorted(BY_MECHANISM).toList();
        double share = unrated.stream().mapToDouble(Finding::share).sum();
        return unrated.isEmpty() ? Optional.empty() : Optional.of(new Reason(Rule.UNRATED, unrated, share));
    }

    private static boolean wide(Finding finding) {
        Double gap = finding.gap();
        return gap != null && gap >= Rule.WIDE_GAP - HAIR;
    }

    private static Reason gap(Finding finding) {
        Double gap = finding.gap();
        return new Reason(Rule.GAP, List.of(finding), gap == null ? 0 : finding.share() * gap / LADDER);
    }

    private static Optional<Reason> fallen(Standing.Look latest) {
        Double now = latest.readiness();
        Double before = latest.before();
        if (now == null || before == null || before - now < Rule.FALL - HAIR) {
            return Optional.empty();
        }
        return Optional.of(Reason.about(Rule.FALLEN, before - now));
    }

    private static Optional<Reason> old(Standing standing, Standing.Look latest, LocalDate today) {
        if (!outlived(standing, latest, today) && latest.stage() == standing.stage()) {
            return Optional.empty();
        }
        long over = latest.months(today) - Rule.goodFor(standing.stage());
        return Optional.of(Reason.about(Rule.OLD, Math.max(1, over)));
    }

    /** What comes of the arrangement itself, whatever an assessment found. */
    private static List<Reason> ahead(Standing standing, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Standing.Distress distress = standing.distress();
        if (distress != null) {
            reasons.add(Reason.about(
                    Rule.DISTRESS, Rule.IN_DISTRESS * distress.partners().size()));
        }
        LocalDate review = standing.ahead().nextReview();
        if (review != null && !review.isAfter(today.plusDays(Rule.REVIEW_NOTICE))) {
            reasons.add(Reason.about(Rule.REVIEW, 1 + Math.max(0, ChronoUnit.MONTHS.between(review, today))));
        }
        KnownDate ends = standing.ahead().ends();
        if (ends != null && standing.ahead().exitPlanned() == null) {
            long left = ChronoUnit.MONTHS.between(today, ends.latest());
            if (ends.latest().isBefore(today.plusMonths(Rule.END_NOTICE))) {
                reasons.add(Reason.about(Rule.ENDING, Math.min(Rule.END_NOTICE, Rule.END_NOTICE - left)));
            }
        }
        return reasons;
    }

    private static boolean outlived(Standing standing, Standing.Look latest, LocalDate today) {
        return latest.asOf().plusMonths(Rule.goodFor(standing.stage())).isBefore(today);
    }

    /** The same with the reasons of one rule only; all of them for null. */
    public Attention by(@Nullable Rule rule) {
        if (rule == null) {
            return this;
        }
        return filtered((standing, reason) -> reason.rule() == rule);
    }

    /** What is left when a person is not told of what they snoozed. */
    public Attention without(Snoozed snoozed) {
        return filtered((standing, reason) -> !snoozed.holds(standing, reason));
    }

    /** What they are not told of for now. */
    public Attention only(Snoozed snoozed) {
        return filtered(snoozed::holds);
    }

    private Attention filtered(BiPredicate<Standing, Reason> stays) {
        return new Attention(concerns.stream()
                .map(concern -> Concern.of(
                        concern.standing(),
                        concern.reasons().stream()
                                .filter(reason -> stays.test(concern.standing(), reason))
                                .toList()))
                .filter(concern -> !concern.reasons().isEmpty())
                .toList());
    }

    /** How many reasons there are. */
    public long reasons() {
        return concerns.stream().mapToLong(concern -> concern.reasons().size()).sum();
    }
}
