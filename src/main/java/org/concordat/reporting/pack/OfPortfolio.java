package org.concordat.reporting.pack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.AreaCell;
import org.concordat.portfolio.Attention;
import org.concordat.portfolio.AttentionTold;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.LostAt;
import org.concordat.portfolio.Named;
import org.concordat.portfolio.Past;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that this room asks of the portfolio, in one place. */
@Component
public class OfPortfolio {

    private static final int CONCERNS = 6;
    private static final int REASONS = 2;

    private final Portfolio portfolio;
    private final AttentionTold words;

    OfPortfolio(Portfolio portfolio, AttentionTold words) {
        this.portfolio = portfolio;
        this.words = words;
    }

    /**
     * Some arrangements as the portfolio shows them.
     *
     * @param standings by name
     * @param concerns how many of them need attention
     * @param attention the first of these, in words
     * @param cells by assessment
     * @param areas by assessment
     * @param past by arrangement
     * @param lost by mechanism over all of them, the most first
     */
    public record Overlook(
            Lens lens,
            List<Standing> standings,
            Headline headline,
            int concerns,
            List<AttentionTold.Told> attention,
            Map<UUID, Map<MechanismCode, Cell>> cells,
            Map<UUID, Map<AreaCode, AreaCell>> areas,
            Map<UUID, List<Past>> past,
            List<LostAt> lost) {}

    /** The framework asked for; for null that by which most arrangements stand. */
    public Lens lens(Viewer viewer, @Nullable String framework) {
        return portfolio.lens(framework, Visibility.of(viewer));
    }

    /**
     * The first arrangements of a view by name.
     *
     * @param all how many are in it
     */
    public record View(List<Named> names, int all) {}

    /** The names of a view, and no more of them than a document holds. */
    public View view(Viewer viewer, Lens lens, PortfolioFilter filter, int most) {
        Visibility seen = Visibility.of(viewer);
        List<Named> names = portfolio.names(lens, filter, seen, most);
        return new View(names, names.size() < most ? names.size() : portfolio.size(lens, filter, seen));
    }

    /** Those of some arrangements that are in a view. */
    public List<Named> among(Viewer viewer, Lens lens, PortfolioFilter filter, Collection<UUID> some) {
        return portfolio.names(lens, filter.among(some), Visibility.of(viewer), some.size());
    }

    /** Those of some arrangements that the viewer may see. */
    public Overlook overlook(Viewer viewer, String framework, Collection<UUID> arrangements, LocalDate today) {
        Visibility seen = Visibility.of(viewer);
        Lens lens = portfolio.lens(framework, seen);
        PortfolioFilter wanted = PortfolioFilter.ANY.among(arrangements);
        List<Standing> standings = portfolio.standings(lens, wanted, seen, today);
        List<Finding> findings = portfolio.findings(lens, wanted, seen);
        List<Concern> concerns = Attention.of(standings, findings, today).concerns();
        List<UUID> assessments = standings.stream()
                .map(Standing::latest)
                .filter(Objects::nonNull)
                .map(Standing.Look::assessment)
                .toList();
        return new Overlook(
                lens,
                standings,
                Headline.of(standings, findings, today),
                concerns.size(),
                words.told(viewer, lens, concerns.stream().limit(CONCERNS).toList(), today, REASONS),
                portfolio.cells(assessments, seen),
                portfolio.areas(assessments, seen),
                portfolio.past(
                        lens, standings.stream().map(Standing::arrangement).toList(), seen),
                portfolio.lost(lens, wanted, seen));
    }
}
