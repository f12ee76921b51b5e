package org.concordat.portfolio.web.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concordat.portfolio.network.Hold;
import org.concordat.portfolio.network.Neighbour;
import org.concordat.portfolio.network.Network.Member;
import org.concordat.shared.web.charts.NetworkGraph;
import org.concordat.shared.web.charts.NetworkGraph.Given;
import org.concordat.shared.web.charts.NetworkGraph.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Which partners and arrangements are drawn, and where.
 *
 * @param arrangements how many arrangements are drawn
 * @param partners how many partners are, the one in the middle among them
 */
record Drawing(NetworkGraph graph, int arrangements, int partners) {

    /** More than this around one partner can no longer be read. */
    private static final int MOST_AROUND = 40;

    /** More than this in all is a table. */
    static final int MOST = 60;

    /** Gives the words of a code, such as {@code stage.operation}. */
    interface Words extends UnaryOperator<String> {}

    /** A partner in the middle, what it takes part in to both sides, and the other partners in that beyond. */
    static Drawing around(UUID centre, String name, List<Neighbour> parts, Words words) {
        Map<UUID, List<Neighbour>> all = byArrangement(parts);
        Set<UUID> drawn = new LinkedHashSet<>();
        Set<UUID> others = new LinkedHashSet<>();
        for (Map.Entry<UUID, List<Neighbour>> each : all.entrySet()) {
            Set<UUID> beyond = new LinkedHashSet<>(others);
            each.getValue().stream()
                    .map(Neighbour::partner)
                    .filter(partner -> !partner.equals(centre))
                    .forEach(beyond::add);
            if (1 + drawn.size() + 1 + beyond.size() > MOST_AROUND && !drawn.isEmpty()) {
                break;
            }
            drawn.add(each.getKey());
            others = beyond;
        }
        Set<UUID> left = left(drawn, all, centre);
        List<List<Given>> columns =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        columns.get(2).add(new Given(centre.toString(), name, "/partners/" + centre, "centre", false, name));
        List<Tie> ties = new ArrayList<>();
        Map<UUID, Integer> side = new HashMap<>();
        Map<UUID, Neighbour> known = new HashMap<>();
        for (UUID arrangement : drawn) {
            boolean onLeft = left.contains(arrangement);
            List<Neighbour> inIt = all.getOrDefault(arrangement, List.of());
            columns.get(onLeft ? 1 : 3).add(arrangement(inIt, centre, words));
            for (Neighbour part : inIt) {
                ties.add(tie(part, words));
                if (!part.partner().equals(centre)) {
                    known.putIfAbsent(part.partner(), part);
                    side.merge(part.partner(), onLeft ? 1 : -1, Integer::sum);
                }
            }
        }
        others.stream()
                .map(known::get)
                .sorted(Comparator.comparing((Neighbour one) -> one.partnerName(), String.CASE_INSENSITIVE_ORDER))
                .forEach(one -> columns.get(side.getOrDefault(one.partner(), 0) > 0 ? 0 : 4)
                        .add(partner(one, words)));
        return new Drawing(NetworkGraph.of("around", columns, ties), drawn.size(), others.size() + 1);
    }

    /** Of what is too much to draw, the parts of those partners that tie arrangements together, as many as can be drawn. */
    static List<Neighbour> connecting(List<Member> members, List<Neighbour> parts) {
        List<Neighbour> drawn = new ArrayList<>();
        Set<UUID> nodes = new HashSet<>();
        for (Member member : members) {
            List<Neighbour> own = parts.stream()
                    .filter(part -> part.partner().equals(member.partner()))
                    .toList();
            Set<UUID> with = new HashSet<>(nodes);
            with.add(member.partner());
            own.forEach(part -> with.add(part.arrangement()));
            if (member.arrangements() > 1 && with.size() <= MOST) {
                drawn.addAll(own);
                nodes = with;
            }
        }
        return drawn;
    }

    /** Partners to the left, and what they take part in to the right. */
    static Drawing of(List<Neighbour> parts, Words words) {
        Map<UUID, List<Neighbour>> all = byArrangement(parts);
        Map<UUID, Neighbour> partners = new LinkedHashMap<>();
        parts.forEach(part -> partners.putIfAbsent(part.partner(), part));
        return new Drawing(
                NetworkGraph.of(
                        "network",
                        List.of(
                                partners.values().stream()
                                        .map(one -> partner(one, words))
                                        .toList(),
                                all.values().stream()
                                        .map(inIt -> arrangement(inIt, null, words))
                                        .toList()),
                        parts.stream().map(part -> tie(part, words)).toList()),
                all.size(),
                partners.size());
    }

    private static Map<UUID, List<Neighbour>> byArrangement(Collection<Neighbour> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Neighbour::arrangement, LinkedHashMap::new, Collectors.toList()));
    }

    /** What goes to the left: whatever shares more partners with what is there, else where there is less. */
    private static Set<UUID> left(Set<UUID> drawn, Map<UUID, List<Neighbour>> all, UUID centre) {
        Set<UUID> left = new HashSet<>();
        List<Set<UUID>> met = List.of(new HashSet<>(), new HashSet<>());
        int[] taken = new int[2];
        for (UUID arrangement : drawn) {
            Set<UUID> inIt = all.getOrDefault(arrangement, List.of()).stream()
                    .map(Neighbour::partner)
                    .filter(partner -> !partner.equals(centre))
                    .collect(Collectors.toSet());
            long onLeft = inIt.stream().filter(met.get(0)::contains).count();
            long onRight = inIt.stream().filter(met.get(1)::contains).count();
            boolean uneven = Math.abs(taken[0] - taken[1]) > 2 || Math.min(taken[0], taken[1]) == 0;
            boolean goesLeft = onLeft == onRight || uneven ? taken[0] <= taken[1] : onLeft > onRight;
            int side = goesLeft ? 0 : 1;
            met.get(side).addAll(inIt);
            taken[side]++;
            if (goesLeft) {
                left.add(arrangement);
            }
        }
        return left;
    }

    private static Given arrangement(List<Neighbour> parts, @Nullable UUID centre, Words words) {
        Neighbour one = parts.get(0);
        boolean present = parts.stream()
                .filter(part -> centre == null || part.partner().equals(centre))
                .anyMatch(Neighbour::present);
        return new Given(
                one.arrangement().toString(),
                one.arrangementName(),
                "/arrangements/" + one.arrangement(),
                present ? "arrangement" : "past",
                false,
                one.arrangementName() + ": "
                        + words.apply("kind." + one.kind().code()) + ", "
                        + words.apply("stage." + one.stage().code())
                        + (present ? "" : ", " + words.apply("network.past")));
    }

    private static Given partner(Neighbour one, Words words) {
        return new Given(
                one.partner().toString(),
                one.partnerName(),
                "/partners/" + one.partner(),
                "partner",
                one.distressed(),
                one.partnerName() + (one.distressed() ? ": " + words.apply("standing.in-distress") : ""));
    }

    private static Tie tie(Neighbour part, Words words) {
        return new Tie(
                part.partner().toString(),
                part.arrangement().toString(),
                part.hold() == Hold.LEADS && part.present(),
                part.partnerName() + ", " + part.arrangementName() + ": "
                        + words.apply("participationrole." + part.role().code())
                        + (part.control() == null
                                ? ""
                                : ", " + words.apply("network.control") + " "
                                        + words.apply(
                                                "control." + part.control().code()))
                        + (part.stake() == null ? "" : ", " + part.stake()));
    }
}
