package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.attention.Rule;
import org.concordat.partnership.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What needs attention, however many arrangements there are: weighs all of them in the database, and reads in full those that
 * are told of. What a person snoozed is theirs alone, so arrangements of which they snoozed something are always read.
 */
@Component
public class Attending {

    private final Weights weights;
    private final Standings standings;
    private final Findings findings;

    Attending(Weights weights, Standings standings, Findings findings) {
        this.weights = weights;
        this.standings = standings;
        this.findings = findings;
    }

    /**
     * What needs attention, in the order of the work.
     *
     * @param snoozed how many reasons more the person does not want to be told of for now, by any rule
     */
    public record Order(List<Weight> weights, long snoozed) {

        public Order {
            weights = List.copyOf(weights);
        }

        /** The arrangements, in this order. */
        public List<UUID> arrangements() {
            return weights.stream().map(Weight::arrangement).toList();
        }

        /** How many sorts of arrangements there are in it: one's own, and published cases, which come after these. */
        public long sorts() {
            return weights.stream().map(Weight::published).distinct().count();
        }

        /** How many reasons there are together. */
        public long reasons() {
            return weights.stream().mapToLong(Weight::reasons).sum();
        }
    }

    /** @param rule the rule whose reasons alone count; null for all */
    public Order order(
            Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today, Snoozed snoozed, @Nullable Rule rule) {
        Set<UUID> touched = snoozed.arrangements();
        Attention read = of(lens, filter, touched, seen, today);
        List<Weight> told = new ArrayList<>(weights.all(lens, filter, seen, today, rule));
        if (!touched.isEmpty()) {
            told.removeIf(weight -> touched.contains(weight.arrangement()));
            read.without(snoozed).by(rule).concerns().forEach(concern -> told.add(Weight.of(concern)));
            told.sort(Weight.ORDER);
        }
        return new Order(told, read.only(snoozed).reasons());
    }

    /** Everything about some arrangements that needs attention, snoozed or not, as far as the viewer may see them. */
    public Attention of(
            Lens lens, PortfolioFilter filter, Collection<UUID> arrangements, Visibility seen, LocalDate today) {
        if (arrangements.isEmpty()) {
            return new Attention(List.of());
        }
        PortfolioFilter among = filter.among(arrangements);
        return Attention.of(standings.all(lens, among, seen, today), findings.all(lens, among, seen), today);
    }
}
