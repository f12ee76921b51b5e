package org.concordat.assessment.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Position;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * How a partner sees an arrangement.
 *
 * @param bar from nought to its readiness; null when it may not be shown or rated nothing
 * @param withheld whether it may not be shown
 * @param furthest the mechanism on which it stands furthest from another partner, with how far; null when there is none
 */
public record PartnerShown(
        String name,
        String voice,
        int respondents,
        @Nullable String readiness,
        @Nullable RangeBar bar,
        boolean withheld,
        @Nullable Furthest furthest) {

    /** A mechanism on which a partner stands away from another, by how many levels. */
    public record Furthest(String name, String href, String apart) {}

    static List<PartnerShown> all(ScorecardDocument document, FrameworkDocument framework, ScorecardShown.Place place) {
        List<PartnerShown> views = new ArrayList<>();
        for (PartnerView view : document.result().partners()) {
            Double readiness = view.readiness();
            views.add(new PartnerShown(
                    document.nameOf(view.partner()),
                    Shown.plain(view.voice()),
                    document.partners().stream()
                            .filter(heard -> heard.key().equals(view.partner()))
                            .mapToInt(PartnerHeard::respondents)
                            .sum(),
                    readiness == null ? null : Shown.whole(readiness),
                    readiness == null
                            ? null
                            : RangeBar.of(place.prefix() + "view" + views.size(), readiness, readiness, readiness),
                    document.withheld().views().contains(view.partner()),
                    furthest(document.result(), view.partner())
                            .map(apart -> new Furthest(
                                    ScorecardShown.named(framework, apart.mechanism()),
                                    place.address().apply(apart.mechanism()),
                                    Shown.level(apart.distance())))
                            .orElse(null)));
        }
        return views;
    }

    private record Apart(MechanismCode mechanism, double distance) {}

    /** Where a partner stands furthest from another one, if that is anywhere. */
    private static Optional<Apart> furthest(Scorecard card, PartnerKey partner) {
        return card.mechanisms().stream()
                .filter(MechanismScore::applies)
                .map(score -> new Apart(score.code(), distance(score, partner)))
                .filter(apart -> apart.distance() > 0)
                .max(Comparator.comparingDouble(Apart::distance));
    }

    private static double distance(MechanismScore score, PartnerKey partner) {
        Double own = score.positions().stream()
                .filter(position -> position.partner().equals(partner))
                .map(Position::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (own == null) {
            return 0;
        }
        return score.positions().stream()
                .map(Position::level)
                .filter(Objects::nonNull)
                .mapToDouble(level -> Math.abs(level - own))
                .max()
                .orElse(0);
    }
}
