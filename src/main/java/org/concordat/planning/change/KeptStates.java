package org.concordat.planning.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Wording;
import org.concordat.planning.change.PlanChange.Changed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what was so of actions as JSON, field by field, so that a field that comes later is simply not there. */
final class KeptStates {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private KeptStates() {}

    private record Item(UUID action, Kept before, Kept after) {}

    private record Kept(
            @Nullable Wording wording,
            @Nullable String ownerName,
            @Nullable UUID owner,
            @Nullable UUID partner,
            BigDecimal effortDays,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            Map<UUID, BigDecimal> shares,
            Set<UUID> contributors,
            @Nullable String alsoHelping,
            boolean fixedDates,
            int progress,
            @Nullable BigDecimal cost,
            @Nullable Integer everyMonths,
            Set<UUID> after,
            @Nullable Set<UUID> binds,
            String status,
            int dueMoves,
            @Nullable LocalDate doneOn) {

        static Kept of(ActionState state) {
            ActionTerms terms = state.terms();
            ActionDetails details = state.details();
            return new Kept(
                    state.wording(),
                    terms.ownerName(),
                    terms.owner(),
                    terms.partner() == null ? null : terms.partner().partnerId(),
                    terms.effortDays(),
                    terms.start(),
                    terms.due(),
                    details.shares().entrySet().stream()
                            .collect(Collectors.toMap(share -> share.getKey().partnerId(), Map.Entry::getValue)),
                    details.contributors(),
                    details.alsoHelping(),
                    details.fixedDates(),
                    details.progress(),
                    details.cost(),
                    details.everyMonths(),
                    details.after().stream().map(ActionId::actionId).collect(Collectors.toSet()),
                    details.binds().stream().map(PartnerId::partnerId).collect(Collectors.toSet()),
                    state.status().code(),
                    state.dueMoves(),
                    state.doneOn());
        }

        ActionState state() {
            return new ActionState(
                    wording,
                    new ActionTerms(
                            ownerName, owner, partner == null ? null : new PartnerId(partner), effortDays, start, due),
                    new ActionDetails(
                            shares.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            share -> new PartnerId(share.getKey()), Map.Entry::getValue)),
                            contributors,
                            alsoHelping,
                            fixedDates,
                            progress,
                            cost,
                            everyMonths,
                            after.stream().map(ActionId::new).collect(Collectors.toSet()),
                            binds == null
                                    ? Set.of()
                                    : binds.stream().map(PartnerId::new).collect(Collectors.toSet())),
                    Coded.of(ActionStatus.class, status).orElseThrow(),
                    dueMoves,
                    doneOn);
        }
    }

    static String write(List<Changed> changed) {
        return MAPPER.writeValueAsString(changed.stream()
                .map(one -> new Item(one.action().actionId(), Kept.of(one.before()), Kept.of(one.after())))
                .toList());
    }

    static List<Changed> read(String json) {
        return List.of(MAPPER.readValue(json, Item[].class)).stream()
                .map(item -> new Changed(
                        new ActionId(item.action()),
                        item.before().state(),
                        item.after().state()))
                .toList();
    }
}
