package org.concordat.portfolio.network;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the network is looked at; null asks for any.
 *
 * @param sector of the partners that are listed; all who take part beside them stay in what these are in
 * @param partner one that takes part in what is looked at
 * @param partnerName part of the name of one that does, in either case; empty for any
 */
public record NetworkFilter(
        @Nullable Kind kind,
        @Nullable Stage stage,
        @Nullable Sector sector,
        @Nullable UUID partner,
        String partnerName) {

    /** Everything that the viewer may see. */
    public static final NetworkFilter ANY = new NetworkFilter(null, null, null, null, "");

    /** Whether anything is left out. */
    public boolean narrows() {
        return !equals(ANY);
    }

    /** The conditions on {@code arrangement a}, each after an {@code and}. */
    String ofArrangements() {
        return (kind == null ? "" : " and a.kind = :kind")
                + (stage == null ? "" : " and a.stage = :stage")
                + (partner == null ? "" : TAKES_PART + "beside.partner_id = :partner)")
                + (partnerName.isEmpty() ? "" : TAKES_PART + "lower(one.name) like :partnerName escape '\\')");
    }

    /** The conditions on {@code partner w}. */
    String ofPartners() {
        return sector == null ? "" : " and w.sector = :sector";
    }

    private static final String TAKES_PART =
            " and exists (select from participation beside join partner one using (partner_id)"
                    + " where beside.arrangement_id = a.arrangement_id and ";

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (kind != null) {
            parameters.put("kind", kind.code());
        }
        if (stage != null) {
            parameters.put("stage", stage.code());
        }
        if (sector != null) {
            parameters.put("sector", sector.code());
        }
        if (partner != null) {
            parameters.put("partner", partner);
        }
        if (!partnerName.isEmpty()) {
            parameters.put(
                    "partnerName",
                    "%"
                            + partnerName
                                    .toLowerCase(Locale.ROOT)
                                    .replace("\\", "\\\\")
                                    .replace("%", "\\%")
                                    .replace("_", "\\_")
                            + "%");
        }
        return parameters;
    }
}
