package org.concordat.assessment.moving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.Asked;
import org.concordat.assessment.Pinned;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.shared.MechanismCode;

/**
 * What becomes of what an assessment asks about when it goes on against another version of its framework.
 *
 * @param asked what it asks about there
 * @param stays the mechanisms whose levels are described as before
 * @param described those whose levels are described otherwise, so that answers have to be looked at again
 * @param fresh those that it did not ask about before
 * @param gone those that it asks about no more
 * @param rules of those that stay, what is expected otherwise at its stage and tier and for its kind
 * @param moved of those that stay, those in another area
 * @param weights the areas that weigh otherwise
 */
public record CarryOver(
        Asked asked,
        List<Mechanism> stays,
        List<Mechanism> described,
        List<Mechanism> fresh,
        List<Mechanism> gone,
        List<RuleChange> rules,
        List<AreaChange> moved,
        List<WeightChange> weights) {

    /** What a mechanism counts for one arrangement. */
    public record Counts(int target, int relevance, boolean critical) {

        static Counts of(RulesDocument rules, Mechanism mechanism, Pinned pinned) {
            String kind = pinned.kind().code();
            return new Counts(
                    rules.target(mechanism, pinned.stage().code(), pinned.tier().code()),
                    rules.relevance(mechanism.code(), kind),
                    rules.isCritical(mechanism.code(), kind));
        }
    }

    /** A mechanism that counts otherwise. */
    public record RuleChange(Mechanism mechanism, Counts before, Counts after) {}

    /** A mechanism that stands in another area, by the names of both. */
    public record AreaChange(Mechanism mechanism, String before, String after) {}

    /** An area that weighs otherwise. */
    public record WeightChange(String area, BigDecimal before, BigDecimal after) {}

    /** Nothing where the other version has none of the areas that are asked about. */
    public static Optional<CarryOver> of(
            Pinned pinned, Asked asked, FrameworkDocument version, FrameworkDocument other) {
        return asked.in(version, other).map(carried -> of(pinned, asked, carried, version, other));
    }

    private static CarryOver of(
            Pinned pinned, Asked asked, Asked carried, FrameworkDocument version, FrameworkDocument other) {
        FrameworkDocument before = version.only(asked.codes());
        FrameworkDocument after = other.only(carried.codes());
        List<Mechanism> stays = new ArrayList<>();
        List<Mechanism> described = new ArrayList<>();
        List<Mechanism> fresh = new ArrayList<>();
        List<RuleChange> rules = new ArrayList<>();
        List<AreaChange> moved = new ArrayList<>();
        for (Mechanism mechanism : after.mechanisms()) {
            Mechanism was = before.mechanism(mechanism.code()).orElse(null);
            if (was == null) {
                fresh.add(mechanism);
                continue;
            }
            (was.levels().equals(mechanism.levels()) ? stays : described).add(mechanism);
            Area from = before.areaOf(mechanism.code());
            Area to = after.areaOf(mechanism.code());
            if (!from.code().equals(to.code())) {
                moved.add(new AreaChange(mechanism, from.name(), to.name()));
            }
            Counts then = Counts.of(version.rules(), was, pinned);
            Counts now = Counts.of(other.rules(), mechanism, pinned);
            if (!then.equals(now)) {
                rules.add(new RuleChange(mechanism, then, now));
            }
        }
        List<MechanismCode> kept = carried.codes();
        List<Mechanism> gone = before.mechanisms().stream()
                .filter(mechanism -> !kept.contains(mechanism.code()))
                .toList();
        return new CarryOver(carried, stays, described, fresh, gone, rules, moved, weights(before, after));
    }

    private static List<WeightChange> weights(FrameworkDocument before, FrameworkDocument after) {
        List<WeightChange> weights = new ArrayList<>();
        for (Area area : after.areas()) {
            before.area(area.code())
                    .filter(was -> was.weight().compareTo(area.weight()) != 0)
                    .ifPresent(was -> weights.add(new WeightChange(area.name(), was.weight(), area.weight())));
        }
        return weights;
    }

    /** Whether those who answer have to be asked again. */
    public boolean asksAgain() {
        return !described.isEmpty() || !fresh.isEmpty();
    }

    /** Whether nothing of it would be otherwise for this assessment. */
    public boolean changesNothing() {
        return !asksAgain() && gone.isEmpty() && rules.isEmpty() && moved.isEmpty() && weights.isEmpty();
    }
}
