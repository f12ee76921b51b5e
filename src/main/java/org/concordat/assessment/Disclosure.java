package org.concordat.assessment;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.ScorecardDocument.Withheld;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.LevelFinding;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Position;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What of an assessment's answers one viewer gets to see; the one place where that rule stands. It is asked after it is
 * known that the viewer may see the arrangement at all.
 *
 * <p>What one partner's people wrote is theirs. <em>Attributed</em>: everything, with names. <em>By partner</em>: each
 * partner's position; a person's answers and comments only for viewers of the same partner and for those who facilitate
 * for all. <em>Anonymous</em>: nobody's sheet; no partner's figure under three answers, and then no other partner's
 * either, since the difference to the whole would tell it; no comment under five.
 */
public final class Disclosure {

    /** Under so many levels given, an anonymous assessment shows no partner's figure. */
    public static final int FEWEST_ANSWERS = 3;

    /** Under so many comments on a mechanism, an anonymous assessment shows none. */
    public static final int FEWEST_COMMENTS = 5;

    private final Mode mode;

    @Nullable private final Viewer viewer;

    private Disclosure(Mode mode, @Nullable Viewer viewer) {
        this.mode = mode;
        this.viewer = viewer;
    }

    /** What this viewer gets to see. */
    public static Disclosure to(Viewer viewer, Mode mode) {
        return new Disclosure(mode, viewer);
    }

    /** What everyone gets to see who may see the arrangement; dashboards are made of this. */
    public static Disclosure toEveryone(Mode mode) {
        return new Disclosure(mode, null);
    }

    /**
     * A comment as it may be shown.
     *
     * @param text what was written, as a note or as the reason why a mechanism does not apply
     * @param by who wrote it; null where no name may be shown
     */
    public record Comment(String text, @Nullable Respondent by) {}

    /** Whether a person's sheet may be read: what they answered, and what they wrote. */
    public boolean reads(Respondent sheet) {
        if (viewer == null) {
            return mode == Mode.ATTRIBUTED;
        }
        if (sheet.isOf(viewer)) {
            return true;
        }
        return switch (mode) {
            case ATTRIBUTED -> viewer.seesArrangements();
            case BY_PARTNER -> readsAllOf(Scoring.key(sheet.partner()));
            case ANONYMOUS -> broughtHomeBy(viewer, sheet);
        };
    }

    /** Whether answers may be entered on a person's sheet: one's own, or brought home for a partner one speaks for. */
    public boolean enters(Respondent sheet) {
        if (viewer == null) {
            return false;
        }
        return sheet.isOf(viewer) || (speaksFor(viewer, sheet.partner()) && reads(sheet));
    }

    /** Whether a viewer may enter answers for a partner: they facilitate, for all or for this one. */
    public static boolean speaksFor(Viewer viewer, PartnerId partner) {
        return viewer.facilitates()
                && (viewer.boundPartner() == null || partner.partnerId().equals(viewer.boundPartner()));
    }

    /** In an anonymous assessment only a sheet that holds nothing but what this viewer typed in. */
    private static boolean broughtHomeBy(Viewer viewer, Respondent sheet) {
        return sheet.account() == null
                && speaksFor(viewer, sheet.partner())
                && sheet.answers().values().stream()
                        .allMatch(answer -> answer.signature().isOf(viewer));
    }

    /**
     * Whether evidence may be read: what it is, and not only that there is some and how good it is. It is its partner's, like
     * what people write; what belongs to the partners together is everyone's.
     */
    public boolean reads(Evidence entry) {
        return readsEvidenceOf(entry.partner() == null ? null : Scoring.key(entry.partner()));
    }

    private boolean readsEvidenceOf(@Nullable PartnerKey partner) {
        return partner == null
                || (mode == Mode.ATTRIBUTED
                        ? viewer == null || viewer.seesArrangements()
                        : isOfOrFacilitatesFor(partner));
    }

    /** The comments on a mechanism that may be shown; in an anonymous assessment in the order of the alphabet. */
    public List<Comment> comments(MechanismCode mechanism, Collection<Respondent> respondents) {
        List<Comment> all = respondents.stream()
                .filter(sheet -> sheet.counts() && (mode == Mode.ANONYMOUS || reads(sheet)))
                .flatMap(sheet -> sheet.answer(mechanism).stream()
                        .flatMap(answer -> Stream.of(answer.reason(), answer.note()))
                        .flatMap(Stream::ofNullable)
                        .map(text -> new Comment(text, mode == Mode.ANONYMOUS ? null : sheet)))
                .toList();
        if (mode != Mode.ANONYMOUS) {
            return all;
        }
        return all.size() < FEWEST_COMMENTS
                ? List.of()
                : all.stream()
                        .sorted((one, other) -> one.text().compareTo(other.text()))
                        .toList();
    }

    /**
     * Whether figures may be shown while answers still come in. Not of an anonymous assessment: the difference between
     * two moments would tell the answer given in between.
     */
    public boolean showsFiguresOf(Assessment assessment) {
        return mode != Mode.ANONYMOUS || assessment.status() != AssessmentStatus.OPEN;
    }

    /**
     * Whether what a partner's people answered on a mechanism goes into any figure. In an anonymous assessment only where
     * enough of them gave a level: with fewer, every figure that it went into would tell something of theirs.
     */
    static BiPredicate<PartnerId, MechanismCode> counting(Mode mode, Collection<Respondent> respondents) {
        if (mode != Mode.ANONYMOUS) {
            return (partner, mechanism) -> true;
        }
        Map<PartnerId, Map<MechanismCode, Long>> levels = respondents.stream()
                .filter(Respondent::counts)
                .collect(groupingBy(
                        Respondent::partner,
                        flatMapping(Disclosure::rated, groupingBy(mechanism -> mechanism, Collectors.counting()))));
        return (partner, mechanism) ->
                levels.getOrDefault(partner, Map.of()).getOrDefault(mechanism, 0L) >= FEWEST_ANSWERS;
    }

    private static Stream<MechanismCode> rated(Respondent sheet) {
        return sheet.answers().entrySet().stream()
                .filter(answer -> answer.getValue().kind() == AnswerKind.RATED)
                .map(Map.Entry::getKey);
    }

    private static int levelsGiven(MechanismScore score) {
        return score.positions().stream()
                .mapToInt(position -> position.given().size())
                .sum();
    }

    /** The scorecard as it may be shown; what was left out is named in it. */
    public ScorecardDocument show(ScorecardDocument full) {
        ScorecardDocument document = full.showing(full.evidence().stream()
                .map(entry -> readsEvidenceOf(entry.partner()) ? entry : entry.inOutline())
                .toList());
        ScoringInput input = document.input();
        Scorecard card = document.result();
        Set<PartnerKey> open =
                input.answers().keySet().stream().filter(this::readsAllOf).collect(toSet());
        boolean answersWithheld = open.size() < input.answers().size();
        if (mode != Mode.ANONYMOUS && !answersWithheld) {
            return document;
        }
        Set<MechanismCode> positions = new HashSet<>(document.withheld().positions());
        if (mode == Mode.ANONYMOUS) {
            positions.addAll(thin(card));
        }
        Set<PartnerKey> views = viewsThatTell(card, positions);
        return document.showing(
                without(input, open),
                without(card, positions, views, open),
                new Withheld(answersWithheld, positions, views));
    }

    private boolean readsAllOf(PartnerKey partner) {
        return switch (mode) {
            case ATTRIBUTED -> true;
            case BY_PARTNER -> isOfOrFacilitatesFor(partner);
            case ANONYMOUS -> false;
        };
    }

    /** Whether the viewer belongs to a partner, or facilitates for all. */
    private boolean isOfOrFacilitatesFor(PartnerKey partner) {
        return viewer != null
                && viewer.seesArrangements()
                && (viewer.partner() != null && viewer.partner().toString().equals(partner.value())
                        || viewer.facilitates() && viewer.boundPartner() == null);
    }

    /** Mechanisms on which some partner's position rests on too few levels: of scorecards kept before such did not count. */
    private static Set<MechanismCode> thin(Scorecard card) {
        return card.mechanisms().stream()
                .filter(score -> score.positions().stream()
                        .map(position -> position.given().size())
                        .anyMatch(given -> given > 0 && given < FEWEST_ANSWERS))
                .map(MechanismScore::code)
                .collect(toSet());
    }

    /** A partner's view is an average; with all parts but one in sight it would tell the last. */
    private static Set<PartnerKey> viewsThatTell(Scorecard card, Set<MechanismCode> withheld) {
        Set<PartnerKey> partners = new HashSet<>();
        for (MechanismScore score : card.mechanisms()) {
            if (withheld.contains(score.code())) {
                score.positions().stream()
                        .filter(position -> position.level() != null)
                        .forEach(position -> partners.add(position.partner()));
            }
        }
        return partners;
    }

    private static ScoringInput without(ScoringInput input, Set<PartnerKey> open) {
        return new ScoringInput(
                input.scope(),
                input.voices(),
                input.answers().entrySet().stream()
                        .filter(partner -> open.contains(partner.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                input.agreed(),
                input.setAside(),
                input.evidence());
    }

    private static Scorecard without(
            Scorecard card, Set<MechanismCode> positions, Set<PartnerKey> views, Set<PartnerKey> open) {
        return new Scorecard(
                card.engine(),
                card.overall(),
                card.verdict(),
                card.gates(),
                card.areas(),
                card.themes(),
                card.partners().stream()
                        .map(view -> views.contains(view.partner()) ? silent(view) : view)
                        .toList(),
                card.mechanisms().stream()
                        .map(score -> without(score, positions.contains(score.code()), open))
                        .toList(),
                card.robustness());
    }

    private static PartnerView silent(PartnerView view) {
        return new PartnerView(view.partner(), view.voice(), view.rated(), null);
    }

    private static MechanismScore without(MechanismScore score, boolean withheld, Set<PartnerKey> open) {
        return new MechanismScore(
                score.mechanism(),
                score.applicability(),
                score.setAsideBecause(),
                score.positions().stream()
                        .map(position -> withheld
                                ? new Position(position.partner(), position.voice(), List.of(), 0, 0, null, null)
                                : open.contains(position.partner()) ? position : withoutPeople(position))
                        .toList(),
                withheld ? withoutGap(score.finding(), levelsGiven(score)) : score.finding(),
                score.contribution());
    }

    /** The position stays; what single people gave goes, and the agreement where it would tell it. */
    private static Position withoutPeople(Position position) {
        boolean many = position.given().size() >= FEWEST_ANSWERS;
        return new Position(
                position.partner(),
                position.voice(),
                List.of(),
                0,
                0,
                position.level(),
                many ? position.agreement() : null);
    }

    private static LevelFinding withoutGap(LevelFinding finding, int given) {
        return new LevelFinding(
                given < FEWEST_ANSWERS ? null : finding.consolidated(),
                finding.agreed(),
                finding.level(),
                finding.origin(),
                finding.evidence(),
                finding.claimed(),
                finding.evidencedLevel(),
                null,
                false);
    }
}
