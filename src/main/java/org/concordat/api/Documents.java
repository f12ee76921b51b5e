package org.concordat.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.concordat.api.Listing.Asked;
import org.concordat.api.ScorecardWhole.AreaFigures;
import org.concordat.api.ScorecardWhole.MechanismFigures;
import org.concordat.api.ScorecardWhole.PartnerFigures;
import org.concordat.api.ScorecardWhole.PositionFigures;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Results.Corrected;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.readiness.Gate;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Reading;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.Verdict;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What programs read as a whole: kept scorecards, and versions of frameworks. */
@Component
public class Documents {

    private final Results results;
    private final Catalogue catalogue;
    private final MessageSource messages;

    Documents(Results results, Catalogue catalogue, MessageSource messages) {
        this.results = results;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The scorecard of a closed assessment; throws {@link NotFound} if there is none that the viewer may see. */
    public ScorecardWhole scorecard(Viewer viewer, UUID assessment) {
        Result result = results.of(viewer, new AssessmentId(assessment));
        if (!result.card().isKept()) {
            throw new NotFound();
        }
        return scorecard(result);
    }

    /** The versions of all frameworks that were ever published, as a list. */
    public Listing<FrameworkRow> frameworks(Asked asked) {
        return Listing.cut(
                asked,
                catalogue.allVersions().stream()
                        .filter(version -> version.status() != VersionStatus.DRAFT)
                        .map(this::framework)
                        .toList());
    }

    /** A version that was ever published; throws {@link NotFound} for any other. */
    public FrameworkDocument framework(String code, int version) {
        return catalogue
                .version(code, version)
                .filter(found -> found.status() != VersionStatus.DRAFT)
                .map(found -> catalogue.document(found.id()))
                .orElseThrow(NotFound::new);
    }

    /** Whether a framework has that code, of which a version was ever published. */
    public boolean knows(String framework) {
        return catalogue.versionsOf(framework).stream().anyMatch(version -> version.status() != VersionStatus.DRAFT);
    }

    private FrameworkRow framework(VersionSummary version) {
        FrameworkDocument document = catalogue.document(version.id());
        return new FrameworkRow(
                version.code(),
                version.name(),
                version.number(),
                version.status().code(),
                say("versionstatus", version.status().code()),
                toTheSecond(Objects.requireNonNull(version.publishedAt())),
                document.areas().size(),
                document.mechanisms().size());
    }

    private ScorecardWhole scorecard(Result result) {
        ScorecardDocument card = result.card();
        Scorecard figures = card.result();
        Reading overall = figures.overall();
        Corrected corrected = result.corrected();
        AssessmentId by = corrected == null ? null : corrected.by();
        return new ScorecardWhole(
                card.assessment(),
                card.arrangement().id(),
                card.arrangement().name(),
                card.framework().code(),
                card.framework().name(),
                card.framework().version(),
                card.name(),
                card.asOf(),
                toTheSecond(Objects.requireNonNull(card.closing()).at()),
                card.mode().code(),
                say("mode", card.mode().code()),
                corrected == null ? null : toTheSecond(corrected.at()),
                by == null ? null : by.assessmentId(),
                figures.engine(),
                overall.readiness(),
                overall.low(),
                overall.high(),
                overall.evidencedReadiness(),
                overall.coverage(),
                band(figures.verdict()),
                say("band", band(figures.verdict())),
                Coded.kebab(figures.verdict().withoutGates()),
                say("band", Coded.kebab(figures.verdict().withoutGates())),
                figures.verdict().provisional(),
                figures.areas().stream()
                        .map(area ->
                                area(area.area(), area.weight(), area.reading(), area.verdict(), result.framework()))
                        .toList(),
                figures.partners().stream()
                        .map(view -> new PartnerFigures(
                                UUID.fromString(view.partner().value()),
                                card.nameOf(view.partner()),
                                view.voice(),
                                view.rated(),
                                view.readiness()))
                        .toList(),
                result.framework().mechanisms().stream()
                        .flatMap(mechanism -> figures.mechanism(mechanism.code()).stream())
                        .map(score -> mechanism(score, figures, result.framework()))
                        .toList());
    }

    private AreaFigures area(
            AreaCode code, double weight, Reading reading, Verdict verdict, FrameworkDocument framework) {
        return new AreaFigures(
                code.value(),
                nameOf(code, framework),
                weight,
                reading.readiness(),
                reading.low(),
                reading.high(),
                reading.evidencedReadiness(),
                reading.coverage(),
                band(verdict),
                say("band", band(verdict)),
                verdict.provisional());
    }

    private static MechanismFigures mechanism(MechanismScore score, Scorecard card, FrameworkDocument framework) {
        Double attainment = score.contribution().attainment();
        List<PositionFigures> positions = score.positions().stream()
                .map(held -> new PositionFigures(
                        UUID.fromString(held.partner().value()), held.voice(), held.level(), held.agreement()))
                .toList();
        return new MechanismFigures(
                score.mechanism().area().value(),
                nameOf(score.mechanism().area(), framework),
                score.code().value(),
                nameOf(score.code(), framework),
                Coded.kebab(score.applicability()),
                score.mechanism().target(),
                score.mechanism().relevance(),
                score.mechanism().critical(),
                score.level(),
                score.finding().evidencedLevel(),
                Coded.kebab(score.finding().origin()),
                score.finding().evidence().name(),
                score.contribution().weight(),
                attainment,
                attainment == null
                        ? null
                        : Double.valueOf(100
                                * score.contribution().weight()
                                * attainment
                                / card.overall().ratedWeight()),
                score.lost(),
                score.finding().gap(),
                isGate(score.code(), card.gates()),
                positions);
    }

    private static boolean isGate(MechanismCode code, List<Gate> gates) {
        return gates.stream().anyMatch(gate -> gate.caps() && gate.mechanism().equals(code));
    }

    private static String nameOf(AreaCode code, FrameworkDocument framework) {
        return framework.area(code).map(Area::name).orElse(code.value());
    }

    private static String nameOf(MechanismCode code, FrameworkDocument framework) {
        return framework.mechanism(code).map(Mechanism::name).orElse(code.value());
    }

    /** As in lists. */
    private static Instant toTheSecond(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String band(Verdict verdict) {
        return Coded.kebab(verdict.band());
    }

    private String say(String prefix, String code) {
        return messages.getMessage(prefix + "." + code, null, Locale.UK);
    }
}
