package org.concordat.portfolio;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;

/**
 * Which arrangements are looked at; null asks for any.
 *
 * @param partner one partner that takes or took part
 * @param partnerName part of a partner's name, in either case; empty for any
 * @param band the band of the latest closed assessment
 * @param unassessed whether only those without a closed assessment are asked for, whatever the band
 * @param among the arrangements that alone are looked at
 */
public record PortfolioFilter(
        @Nullable Kind kind,
        @Nullable Stage stage,
        @Nullable SupportTier tier,
        @Nullable UUID partner,
        String partnerName,
        @Nullable Band band,
        boolean unassessed,
        @Nullable Collection<UUID> among) {

    public PortfolioFilter(
            @Nullable Kind kind,
            @Nullable Stage stage,
            @Nullable SupportTier tier,
            @Nullable UUID partner,
            String partnerName,
            @Nullable Band band,
            boolean unassessed) {
        this(kind, stage, tier, partner, partnerName, band, unassessed, null);
    }

    /** The same of these arrangements alone. */
    public PortfolioFilter among(Collection<UUID> arrangements) {
        return new PortfolioFilter(kind, stage, tier, partner, partnerName, band, unassessed, Set.copyOf(arrangements));
    }

    /** Everything that the viewer may see. */
    public static final PortfolioFilter ANY = new PortfolioFilter(null, null, null, null, "", null, false);

    /** Whether anything is left out. */
    public boolean narrows() {
        return !equals(ANY);
    }

    /** The conditions on {@code arrangement a} and what it stands by, {@code k}, each after an {@code and}. */
    public String sql() {
        StringBuilder conditions = new StringBuilder();
        when(conditions, kind != null, "a.kind = :kind");
        when(conditions, stage != null, "a.stage = :stage");
        when(conditions, tier != null, "a.tier = :tier");
        when(conditions, partner != null, PART + "and part.partner_id = :partner)");
        when(conditions, !partnerName.isEmpty(), PART + "and lower(p.name) like :partnerName escape '\\')");
        when(conditions, band != null, "k.band = :band");
        when(conditions, unassessed, "k.latest_id is null");
        // One parameter, however many there are.
        when(conditions, among != null, "a.arrangement_id = any (cast(string_to_array(:among, ',') as uuid[]))");
        return conditions.toString();
    }

    private static final String PART = "exists (select 1 from participation part join partner p using (partner_id)"
            + " where part.arrangement_id = a.arrangement_id ";

    private static void when(StringBuilder conditions, boolean asked, String condition) {
        if (asked) {
            conditions.append(" and ").append(condition);
        }
    }

    /** What these conditions need to be told. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (kind != null) {
            parameters.put("kind", kind.code());
        }
        if (stage != null) {
            parameters.put("stage", stage.code());
        }
        if (tier != null) {
            parameters.put("tier", tier.code());
        }
        if (partner != null) {
            parameters.put("partner", partner);
        }
        if (!partnerName.isEmpty()) {
            parameters.put("partnerName", containing(partnerName));
        }
        if (band != null) {
            parameters.put("band", Standing.code(band));
        }
        if (among != null) {
            parameters.put("among", among.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        return parameters;
    }

    private static String containing(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
