package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.planning.ActionLine;
import org.concordat.readiness.Figures;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Position;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A closed assessment as one partner takes it home: its own view beside what was agreed and beside the range of the others,
 * and what it is asked to do. It holds of other partners nothing but where they lie from and to, where that may be shown, and what was
 * recorded at the desk for all to read.
 *
 * @param readiness as this partner sees it; a dash where nothing was rated or it may not be shown
 * @param withheld whether its own view may not be shown
 * @param apart where it sees things differently, the widest first
 */
public record TakeHome(
        ScorecardDocument document,
        String partner,
        int respondents,
        String voice,
        List<Voice> voices,
        String readiness,
        boolean withheld,
        String whole,
        String band,
        boolean provisional,
        int rated,
        List<Apart> apart,
        List<Group> groups,
        List<Asked> actions) {

    /** From here on a partner is said to see a mechanism differently from the others, in levels. */
    private static final double DIFFERENT = 0.5;

    /** @param higher whether it sees it higher than every other */
    public record Apart(String code, String name, boolean higher, String own, String others, String by) {}

    /** How much a partner counts beside the others. */
    public record Voice(String name, String voice) {}

    /** The mechanisms of an area. */
    public record Group(String name, List<Row> rows) {}

    /**
     * A mechanism.
     *
     * @param step the step that its own position has reached, for its colour; null without one
     * @param settled the step of the level that counts; null while unrated
     */
    public record Row(
            String code,
            String name,
            @Nullable Integer step,
            String own,
            @Nullable Integer settled,
            String level,
            boolean agreed,
            String target,
            String others,
            List<Held> dissent) {}

    /** Another level than the one agreed, which a partner holds all the same. */
    public record Held(String partner, String level, String reason) {}

    /** Something that this partner is asked to do. */
    public record Asked(
            String title,
            String href,
            String mechanism,
            @Nullable String owner,
            @Nullable String due,
            String days) {

        static Asked of(ActionLine line) {
            return new Asked(
                    line.title(),
                    "/actions/" + line.id(),
                    line.mechanism().value(),
                    line.owner(),
                    line.due() == null ? null : Shown.day(line.due()),
                    Shown.effort(line.effortDays()));
        }
    }

    static TakeHome of(Result result, PartnerKey key, List<ActionLine> actions) {
        ScorecardDocument document = result.card();
        PartnerHeard heard = document.partners().stream()
                .filter(partner -> partner.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        PartnerView view = document.result().partners().stream()
                .filter(partner -> partner.partner().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Group> groups = result.framework().areas().stream()
                .map(area -> new Group(
                        area.name(),
                        area.mechanisms().stream()
                                .flatMap(mechanism -> document.result().mechanism(mechanism.code()).stream()
                                        .filter(MechanismScore::applies)
                                        .map(score -> row(document, mechanism.name(), score, key)))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new TakeHome(
                document,
                heard.name(),
                heard.respondents(),
                Shown.plain(view.voice()),
                voices(document),
                Shown.whole(view.readiness()),
                document.withheld().views().contains(key),
                Shown.whole(document.result().readiness()),
                KeptScorecard.code(document.result().band()),
                document.result().verdict().provisional(),
                view.rated(),
                apart(result, key),
                groups,
                actions.stream().map(Asked::of).toList());
    }

    private static List<Voice> voices(ScorecardDocument document) {
        return document.result().partners().stream()
                .map(view -> new Voice(document.nameOf(view.partner()), Shown.plain(view.voice())))
                .toList();
    }

    private static Row row(ScorecardDocument document, String name, MechanismScore score, PartnerKey key) {
        Double own = own(score, key);
        Double level = score.level();
        return new Row(
                score.code().value(),
                name,
                own == null ? null : Figures.step(own),
                Shown.level(own),
                level == null ? null : Figures.step(level),
                Shown.level(level),
                score.finding().agreed() != null,
                Integer.toString(score.mechanism().target()),
                range(others(score, key)),
                document.dissent().getOrDefault(score.code(), List.of()).stream()
                        .map(held ->
                                new Held(document.nameOf(held.partner()), Shown.level(held.level()), held.reason()))
                        .toList());
    }

    private static List<Apart> apart(Result result, PartnerKey key) {
        record Found(double by, Apart apart) {}
        List<Found> found = new ArrayList<>();
        for (MechanismScore score : result.card().result().mechanisms()) {
            Double own = own(score, key);
            List<Double> others = others(score, key);
            if (own == null || others.isEmpty() || !score.applies()) {
                continue;
            }
            double above = own - others.get(others.size() - 1);
            double below = others.get(0) - own;
            double by = Math.max(above, below);
            if (Figures.reaches(by, DIFFERENT)) {
                String name = result.framework()
                        .mechanism(score.code())
                        .map(mechanism -> mechanism.name())
                        .orElse(score.code().value());
                found.add(new Found(
                        by,
                        new Apart(
                                score.code().value(),
                                name,
                                above > below,
                                Shown.level(own),
                                range(others),
                                Shown.level(by))));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::by).reversed())
                .map(Found::apart)
                .toList();
    }

    private static @Nullable Double own(MechanismScore score, PartnerKey key) {
        return score.positions().stream()
                .filter(position -> position.partner().equals(key))
                .map(Position::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where the others lie, lowest first. */
    private static List<Double> others(MechanismScore score, PartnerKey key) {
        return score.positions().stream()
                .filter(position -> !position.partner().equals(key))
                .map(Position::level)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static String range(List<Double> levels) {
        if (levels.isEmpty()) {
            return Shown.NONE;
        }
        String from = Shown.level(levels.get(0));
        String to = Shown.level(levels.get(levels.size() - 1));
        return from.equals(to) ? from : from + " to " + to;
    }
}
