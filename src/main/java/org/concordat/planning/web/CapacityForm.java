package org.concordat.planning.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Quarter;
import org.concordat.planning.placing.GivingDays;
import org.concordat.planning.placing.PlanCapacity;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormReader;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What partners give, as it was typed.
 *
 * @param versions of what was said of each partner, by its id
 * @param days by partner and quarter, as in {@link #field}
 */
record CapacityForm(Map<String, String> versions, Map<String, String> days) {

    CapacityForm {
        versions = versions == null ? Map.of() : versions;
        days = days == null ? Map.of() : days;
    }

    static String field(PartnerId partner, Quarter quarter) {
        return partner + "_" + quarter.year() + "_" + quarter.number();
    }

    static CapacityForm of(Map<PartnerId, PlanCapacity> said) {
        Map<String, String> days = new HashMap<>();
        said.forEach((partner, capacity) ->
                capacity.days().forEach((quarter, given) -> days.put(field(partner, quarter), Shown.effort(given))));
        return new CapacityForm(versions(said), days);
    }

    private static Map<String, String> versions(Map<PartnerId, PlanCapacity> said) {
        return said.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toString(),
                        each -> Long.toString(each.getValue().version())));
    }

    /** What was typed, to be saved over what is kept by now on purpose. */
    CapacityForm over(Map<PartnerId, PlanCapacity> said) {
        return new CapacityForm(versions(said), days);
    }

    /** What was typed of these quarters, or nothing while there is a problem. */
    @Nullable Map<PartnerId, GivingDays.Given> given(FormReader reading, List<Quarter> quarters) {
        return reading.whole(() -> {
            Map<PartnerId, GivingDays.Given> given = new HashMap<>();
            versions.forEach((id, version) -> {
                PartnerId partner = PartnerId.of(id).orElseThrow(() -> Refusal.of("days", "action.partner.unknown"));
                Map<Quarter, @Nullable BigDecimal> each = new HashMap<>();
                for (Quarter quarter : quarters) {
                    String field = field(partner, quarter);
                    each.put(quarter, days(reading, field));
                }
                given.put(partner, new GivingDays.Given(StaleForm.version(version), each));
            });
            return given;
        });
    }

    private @Nullable BigDecimal days(FormReader reading, String field) {
        String name = "days[" + field + "]";
        BigDecimal given = reading.optionalDecimal(name, days.get(field));
        try {
            return given == null ? null : GivingDays.sane(name, given);
        } catch (Refusal refusal) {
            reading.show(name, refusal);
            return null;
        }
    }
}
