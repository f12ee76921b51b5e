package org.concordat.planning.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Quarter;
import org.concordat.planning.placing.GivingDays;
import org.concordat.planning.placing.PlanCapacity;
import org.concordat.planning.placing.Standing;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** The days that partners give, with what the plan asks of them by the dates that stand. */
record CapacityView(List<String> quarters, List<Row> rows, boolean said, boolean open) {

    /**
     * @param mine whether the viewer may say what it gives
     * @param left whether it takes no part in the arrangement any more, and so gives nothing
     */
    record Row(String id, String name, String version, boolean mine, boolean left, List<Cell> cells) {}

    /**
     * @param typed as it was typed, or is kept
     * @param kept as it is kept, where that differs from what was typed; else null
     * @param asked days that the plan asks for; null when none
     * @param over whether that is more than there is
     */
    record Cell(
            String field,
            String quarter,
            @Nullable String typed,
            @Nullable String kept,
            @Nullable String asked,
            boolean over) {}

    static CapacityView of(
            Standing standing, Map<PartnerId, String> names, CapacityForm form, List<Quarter> quarters, Viewer viewer) {
        CapacityForm kept = CapacityForm.of(standing.capacities());
        List<Row> rows = Stream.concat(standing.partners().stream(), standing.left().stream())
                .map(partner -> new Row(
                        partner.toString(),
                        Objects.requireNonNullElse(names.get(partner), ""),
                        form.versions().getOrDefault(partner.toString(), "0"),
                        standing.plan().plan().living()
                                && standing.partners().contains(partner)
                                && GivingDays.mayGive(viewer, partner),
                        standing.left().contains(partner),
                        quarters.stream()
                                .map(quarter -> cell(standing, partner, quarter, form, kept))
                                .toList()))
                .toList();
        return new CapacityView(
                quarters.stream().map(Quarter::toString).toList(),
                rows,
                standing.capacities().values().stream()
                        .anyMatch(capacity -> !capacity.days().isEmpty()),
                rows.stream().anyMatch(Row::mine));
    }

    private static Cell cell(
            Standing standing, PartnerId partner, Quarter quarter, CapacityForm form, CapacityForm kept) {
        String field = CapacityForm.field(partner, quarter);
        String typed = Objects.requireNonNullElse(form.days().get(field), "");
        String saved = Objects.requireNonNullElse(kept.days().get(field), "");
        int asked = standing.asked(partner, quarter);
        PlanCapacity said = standing.capacities().get(partner);
        BigDecimal given = said == null ? null : said.days().get(quarter);
        return new Cell(
                field,
                quarter.toString(),
                typed,
                typed.strip().equals(saved) ? null : saved,
                asked == 0 ? null : Shown.effort(BigDecimal.valueOf(asked, 1)),
                standing.left().contains(partner)
                        || given != null && given.movePointRight(1).intValue() < asked);
    }
}
