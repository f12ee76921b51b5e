package org.concordat.portfolio.map;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;

/** By what the rows of the map are put together. What has no lead partner is a group of its own, and the last. */
public enum Grouping implements Coded {
    KIND("shown.kind", ranked("shown.kind", Kind.values())),
    STAGE("shown.stage", ranked("shown.stage", Stage.values())),
    TIER("shown.tier", ranked("shown.tier", SupportTier.values())),
    /** The partner that leads now. */
    LEAD("cast(lead.partner_id as text)", "lower(lead.name)"),
    /** The sector of the partner that leads now. */
    SECTOR("lead.sector", ranked("lead.sector", Sector.values()));

    /** The first of the partners that lead an arrangement and have not left it. */
    private static final String LED = """
             left join lateral (
                select p.partner_id, p.name, p.sector from participation part join partner p using (partner_id)
                where part.arrangement_id = shown.arrangement_id and part.role = 'lead'
                  and (part.until_on is null or part.until_on > :today)
                order by part.position limit 1) lead on true""";

    private final String key;
    private final String rank;

    Grouping(String key, String rank) {
        this.key = key;
        this.rank = rank;
    }

    private static String ranked(String column, Coded[] order) {
        return Stream.of(order)
                .map(choice -> " when '" + choice.code() + "' then "
                        + Arrays.asList(order).indexOf(choice))
                .collect(Collectors.joining("", "case " + column, " end"));
    }

    public static Optional<Grouping> of(String code) {
        return Coded.of(Grouping.class, code);
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /** Whether groups are partners, whose names the database knows. */
    public boolean named() {
        return this == LEAD;
    }

    /** What tells one group from another, as text. */
    String key() {
        return key;
    }

    /** The order of groups. */
    String rank() {
        return rank + " nulls last, " + key;
    }

    String label() {
        return named() ? "lead.name" : "cast(null as text)";
    }

    String join() {
        return this == LEAD || this == SECTOR ? LED : "";
    }
}
