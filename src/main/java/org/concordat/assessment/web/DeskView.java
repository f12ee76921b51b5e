package org.concordat.assessment.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.readiness.Applicability;
import org.concordat.readiness.Gate;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as whoever runs it sees it.
 *
 * @param nothingRated whether figures may be shown, and there are none yet
 * @param standing null while there are no figures to show
 */
record DeskView(
        Heading heading,
        boolean nothingRated,
        @Nullable Standing standing,
        List<GateLine> gates,
        List<AreaLines> areas,
        List<PartnerProgress> progress,
        boolean nobodyAsked,
        List<PersonLine> outstanding,
        List<PartnerName> partners,
        boolean figuresShown,
        Frozen frozen,
        long state) {

    /**
     * What closing freezes, counted.
     *
     * @param answers null where it is not told how much is answered
     */
    record Frozen(@Nullable Long answers, long sheets, long agreed, long setAside, int evidence) {

        static Frozen of(Desk desk) {
            return new Frozen(
                    tellsHowMuchIsAnswered(desk)
                            ? Long.valueOf(desk.respondents().stream()
                                    .filter(Respondent::counts)
                                    .mapToLong(person -> person.answers().size())
                                    .sum())
                            : null,
                    desk.respondents().stream()
                            .filter(person ->
                                    person.counts() && !person.answers().isEmpty())
                            .count(),
                    desk.settled().stream().filter(one -> one.agreed() != null).count(),
                    desk.settled().stream()
                            .filter(one -> one.notApplying() != null)
                            .count(),
                    desk.evidence().size());
        }
    }

    /**
     * Someone who is asked and has not handed in.
     *
     * @param answered null where it is not told how much is answered
     */
    record PersonLine(String name, String partner, @Nullable Integer answered, int asked) {}

    private static boolean tellsHowMuchIsAnswered(Desk desk) {
        return Disclosure.tellsHowMuchIsAnswered(desk.assessment().mode());
    }

    private static List<PersonLine> outstanding(Desk desk) {
        Map<PartnerId, String> names =
                desk.heard().stream().collect(Collectors.toMap(PartnerName::id, PartnerName::name));
        return desk.respondents().stream()
                .filter(person -> person.status().isPending())
                .map(person -> new PersonLine(
                        person.name(),
                        names.getOrDefault(person.partner(), Shown.NONE),
                        tellsHowMuchIsAnswered(desk)
                                ? Integer.valueOf(person.answers().size())
                                : null,
                        desk.assessment().mechanisms().size()))
                .toList();
    }

    /** Where partners are apart and agreed on no level. */
    public List<MechanismLine> unsettled() {
        return areas.stream()
                .flatMap(area -> area.mechanisms().stream())
                .filter(line -> line.flagged() && !line.agreed())
                .toList();
    }

    /** What applies and has no level, as far as figures may be shown. */
    public List<MechanismLine> unrated() {
        return !figuresShown
                ? List.of()
                : areas.stream()
                        .flatMap(area -> area.mechanisms().stream())
                        .filter(line ->
                                line.applicability().equals(code(Applicability.APPLIES)) && line.level() == null)
                        .toList();
    }

    /** What comes next, for the button that stands out: people, desk or close; null once it is over. */
    public @Nullable String next() {
        if (!heading.underWay()) {
            return null;
        }
        if (heading.open() && !nobodyAsked) {
            return "people";
        }
        if (figuresShown && unsettled().isEmpty() && unrated().isEmpty()) {
            return "close";
        }
        return heading.open() ? "people" : "desk";
    }

    /** What it is, and how far it has come. */
    record Heading(
            String id,
            String name,
            String arrangementId,
            String arrangement,
            String framework,
            String asOf,
            @Nullable String dueOn,
            String mode,
            String promise,
            List<String> leftOut,
            @Nullable String voices,
            @Nullable String voicesReason,
            @Nullable String corrects,
            @Nullable String correctsBecause,
            @Nullable String correctedBy,
            String status,
            String stage,
            String tier,
            String kind,
            @Nullable String source,
            @Nullable String note,
            String setUp,
            @Nullable String ended,
            @Nullable String cancelledBecause,
            boolean open,
            boolean underWay) {

        static Heading of(Desk desk, ZoneId zone) {
            Assessment assessment = desk.assessment();
            var published = assessment.published();
            var cancellation = assessment.cancellation();
            var correction = assessment.correction();
            return new Heading(
                    assessment.id().toString(),
                    assessment.name(),
                    assessment.arrangement().toString(),
                    desk.document().arrangement().name(),
                    desk.framework().name() + ", version " + desk.framework().version(),
                    Shown.day(assessment.asOf()),
                    assessment.dueOn() == null ? null : Shown.day(assessment.dueOn()),
                    assessment.mode().code(),
                    assessment.promise().code(),
                    desk.leftOut(),
                    voices(desk),
                    assessment.voicesReason(),
                    correction == null ? null : correction.of().toString(),
                    correction == null ? null : correction.reason(),
                    desk.correctedBy() == null ? null : desk.correctedBy().toString(),
                    assessment.status().code(),
                    assessment.pinned().stage().code(),
                    assessment.pinned().tier().code(),
                    assessment.pinned().kind().code(),
                    published == null ? null : published.source(),
                    published == null ? null : published.note(),
                    signed(assessment.setUp(), zone),
                    ended(assessment, zone),
                    cancellation == null ? null : cancellation.reason(),
                    assessment.takesAnswers(),
                    assessment.isUnderWay());
        }

        /** Such as: Council 2, Provider 1; null while all are equal. */
        static @Nullable String voices(Desk desk) {
            return desk.assessment().voicesReason() == null
                    ? null
                    : desk.heard().stream()
                            .map(partner -> partner.name() + " "
                                    + Shown.plain(desk.assessment().voices().get(partner.id())))
                            .collect(Collectors.joining(", "));
        }

        private static @Nullable String ended(Assessment assessment, ZoneId zone) {
            var cancellation = assessment.cancellation();
            Signature end = cancellation == null ? assessment.closing() : cancellation.signature();
            return end == null ? null : signed(end, zone);
        }
    }

    /** The headline, as it stands or as it was kept. */
    record Standing(
            String readiness,
            String low,
            String high,
            String coverage,
            String evidenced,
            String band,
            String withoutGates,
            boolean provisional,
            boolean capped) {

        /** Whether what is not known can move it nowhere. */
        public boolean certain() {
            return low.equals(high);
        }
    }

    /**
     * A gate in the way.
     *
     * @param level where it stands; null if it is unrated
     */
    record GateLine(String code, String name, @Nullable String level) {}

    /** An area with its mechanisms. */
    record AreaLines(String code, String name, List<MechanismLine> mechanisms) {}

    /**
     * A mechanism in the list.
     *
     * @param level null while unrated or not shown
     * @param applicability applies, not-required or set-aside
     * @param answered how many respondents said something; null where that is not told
     */
    record MechanismLine(
            String code,
            String name,
            int target,
            String applicability,
            boolean critical,
            @Nullable LevelShown level,
            boolean agreed,
            @Nullable String gap,
            boolean flagged,
            String grade,
            @Nullable Long answered) {}

    static DeskView of(Desk desk, LocalDate today, ZoneId zone) {
        Scorecard card = desk.document().result();
        boolean nothingRated = desk.figuresShown() && card.overall().rated() == 0;
        boolean shown = desk.figuresShown() && !nothingRated;
        return new DeskView(
                Heading.of(desk, zone),
                nothingRated,
                shown ? standing(card) : null,
                shown ? card.gates().stream().map(gate -> gate(desk, gate)).toList() : List.of(),
                desk.framework().areas().stream().map(area -> area(desk, area)).toList(),
                PartnerProgress.of(desk.assessment(), desk.heard(), desk.respondents(), today),
                desk.respondents().isEmpty(),
                outstanding(desk),
                desk.heard(),
                desk.figuresShown(),
                Frozen.of(desk),
                desk.state());
    }

    static String signed(Signature signature, ZoneId zone) {
        return signature.name() + ", " + Shown.moment(signature.at(), zone);
    }

    /** The headline; null while there are no figures to show. */
    static @Nullable Standing standingOrNull(Desk desk) {
        Scorecard card = desk.document().result();
        return desk.figuresShown() && card.overall().rated() > 0 ? standing(card) : null;
    }

    private static Standing standing(Scorecard card) {
        return new Standing(
                Shown.whole(card.readiness()),
                Shown.whole(card.overall().low()),
                Shown.whole(card.overall().high()),
                Shown.whole(card.overall().coverage()),
                Shown.whole(card.overall().evidencedReadiness()),
                KeptScorecard.code(card.band()),
                KeptScorecard.code(card.verdict().withoutGates()),
                card.verdict().provisional(),
                card.verdict().capped());
    }

    private static GateLine gate(Desk desk, Gate gate) {
        Double level = gate.level();
        return new GateLine(
                gate.mechanism().value(), name(desk, gate.mechanism()), level == null ? null : Shown.level(level));
    }

    private static String name(Desk desk, MechanismCode code) {
        return desk.framework().mechanism(code).map(Mechanism::name).orElse(code.value());
    }

    private static AreaLines area(Desk desk, Area area) {
        return new AreaLines(
                area.code().value(),
                area.name(),
                area.mechanisms().stream()
                        .map(mechanism -> line(desk, mechanism))
                        .toList());
    }

    private static MechanismLine line(Desk desk, Mechanism mechanism) {
        MechanismScore score =
                desk.document().result().mechanism(mechanism.code()).orElseThrow();
        boolean shown = desk.figuresShown();
        Double gap = shown ? score.finding().gap() : null;
        return new MechanismLine(
                mechanism.code().value(),
                mechanism.name(),
                score.mechanism().target(),
                code(score.applicability()),
                score.mechanism().critical(),
                shown ? LevelShown.orNull(score.level()) : null,
                score.finding().agreed() != null,
                gap == null ? null : Shown.level(gap),
                shown && score.finding().gapFlagged(),
                score.finding().evidence().name(),
                tellsHowMuchIsAnswered(desk)
                        ? Long.valueOf(desk.respondents().stream()
                                .filter(person -> person.counts()
                                        && person.answer(mechanism.code()).isPresent())
                                .count())
                        : null);
    }

    static String code(Applicability applicability) {
        return switch (applicability) {
            case APPLIES -> "applies";
            case NOT_REQUIRED -> "not-required";
            case SET_ASIDE -> "set-aside";
        };
    }
}
