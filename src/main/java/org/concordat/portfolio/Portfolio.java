package org.concordat.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What dashboards ask, each question in one statement however many arrangements there are. */
@Repository
public class Portfolio {

    private final Asking asking;
    private final Catalogue catalogue;
    private final Standings standings;
    private final Findings findings;
    private final Cells cells;

    Portfolio(Asking asking, Catalogue catalogue, Standings standings, Findings findings, Cells cells) {
        this.asking = asking;
        this.catalogue = catalogue;
        this.standings = standings;
        this.findings = findings;
        this.cells = cells;
    }

    /**
     * The framework of that code; for null the one by which most arrangements stand, of those that the viewer may see, or
     * else the first.
     */
    public Lens lens(@Nullable String framework, Visibility seen) {
        return find(framework, seen).orElseThrow(NotFound::new);
    }

    /** The same; empty for a framework that there is not. */
    public Optional<Lens> find(@Nullable String framework, Visibility seen) {
        List<VersionSummary> all = catalogue.allVersions();
        List<VersionSummary> published = Catalogue.published(all);
        String code = framework == null ? mostUsed(published, seen) : framework;
        List<FrameworkDocument> versions = all.stream()
                .filter(version -> version.code().equals(code) && version.status() != VersionStatus.DRAFT)
                .map(version -> catalogue.document(version.id()))
                .toList();
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Lens(versions.get(0), versions.subList(1, versions.size()), framework != null, published));
    }

    private String mostUsed(List<VersionSummary> published, Visibility seen) {
        return asking.visible("""
                select f.code from arrangement_standing s join arrangement a using (arrangement_id)
                join framework f using (framework_id)
                where\s""", seen, """

                group by f.code order by count(*) desc, f.code limit 1""")
                .query(String.class)
                .optional()
                .or(() -> published.stream().findFirst().map(VersionSummary::code))
                .orElseThrow(NotFound::new);
    }

    /** Where every arrangement stands, by name, with all that the rules of what needs attention ask. */
    public List<Standing> standings(Lens lens, PortfolioFilter filter, Visibility seen, LocalDate today) {
        return standings.all(lens, filter, seen, today);
    }

    /** The names of the first of a view, and of no more than is asked for. */
    public List<Named> names(Lens lens, PortfolioFilter filter, Visibility seen, int most) {
        return asking.about(
                        "a.name, a.kind, a.stage",
                        "select * from shown order by lower(name), arrangement_id limit :most",
                        lens,
                        filter,
                        seen)
                .param("most", most)
                .query((row, number) -> named(row))
                .list();
    }

    /** How many arrangements are in a view. */
    public int size(Lens lens, PortfolioFilter filter, Visibility seen) {
        return asking.about("a.name", "select count(*) from shown", lens, filter, seen)
                .query(Integer.class)
                .single();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                Rows.uuid(row, "arrangement_id"),
                row.getString("name"),
                Rows.choice(Kind.class, row.getString("kind")),
                Rows.choice(Stage.class, row.getString("stage")));
    }

    /** What may need attention in the latest assessments. */
    public List<Finding> findings(Lens lens, PortfolioFilter filter, Visibility seen) {
        return findings.all(lens, filter, seen);
    }

    /** What each mechanism loses, the most first. */
    public List<LostAt> lost(Lens lens, PortfolioFilter filter, Visibility seen) {
        return cells.lost(lens, filter, seen);
    }

    /** The mechanisms of some assessments, as far as the viewer may see these. */
    public Map<UUID, Map<MechanismCode, Cell>> cells(Collection<UUID> assessments, Visibility seen) {
        return cells.mechanisms(assessments, seen);
    }

    /** The areas of some assessments in which something counts, as far as the viewer may see these. */
    public Map<UUID, Map<AreaCode, AreaCell>> areas(Collection<UUID> assessments, Visibility seen) {
        return cells.areas(assessments, seen);
    }

    /** The readiness of some arrangements over their closed assessments, oldest first, as far as they may be seen. */
    public Map<UUID, List<Past>> past(Lens lens, Collection<UUID> arrangements, Visibility seen) {
        return cells.past(lens, arrangements, seen);
    }

    /**
     * What the partners hold of mechanisms that they see apart. Only where a gap is kept for everyone, which it is not
     * where it would tell what single people answered anonymously.
     */
    public List<Voice> voices(Collection<Finding> findings, Visibility seen) {
        return this.findings.voices(findings, seen);
    }

    /**
     * Since when what these findings say has been so: the days of the closed assessments from which on, without a break, each
     * said the same.
     */
    public Map<Finding, LocalDate> since(Lens lens, Collection<Finding> findings, Visibility seen) {
        return this.findings.since(lens, findings, seen);
    }
}
