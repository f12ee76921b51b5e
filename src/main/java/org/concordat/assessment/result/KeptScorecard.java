package org.concordat.assessment.result;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.MechanismCodeColumn;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.Band;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Reading;
import org.concordat.readiness.Scorecard;
import org.concordat.shared.MechanismCode;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The kept result of a closed assessment; never recomputed and never changed, here and by triggers in the database. The
 * document says everything. The columns and rows repeat of it, for dashboards, what everyone may see who may see the
 * arrangement.
 */
@Entity
@Table(name = "scorecard")
@Immutable
public class KeptScorecard {

    @EmbeddedId
    private AssessmentId assessment;

    @Embedded
    private ArrangementId arrangement;

    @Embedded
    private FrameworkVersionId framework;

    private String engine;
    private boolean whole;

    @Embedded
    @AttributeOverride(name = "assessmentId", column = @Column(name = "corrects"))
    @Nullable private AssessmentId corrects;

    private LocalDate asOf;
    private Instant closedAt;

    @Nullable private Double readiness;

    private double low;
    private double high;

    @Nullable private Double evidenced;

    private double coverage;
    private String band;
    private String bandWithoutGates;
    private boolean provisional;
    private int applicable;
    private int rated;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    @ElementCollection
    @CollectionTable(name = "scorecard_mechanism", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<MechanismRow> mechanisms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "scorecard_partner", joinColumns = @JoinColumn(name = "assessment_id"))
    @AttributeOverride(name = "key.partnerId", column = @Column(name = "partner_id"))
    private Map<PartnerId, PartnerRow> partners = new HashMap<>();

    /** A mechanism, for dashboards. */
    @Embeddable
    record MechanismRow(
            @Convert(converter = MechanismCodeColumn.class) MechanismCode mechanism,
            String area,
            boolean applicable,
            int target,
            double relevance,
            boolean critical,
            @Nullable Double level,
            @Nullable Double evidencedLevel,
            boolean agreed,
            String grade,
            double effectiveWeight,
            @Nullable Double attainment,
            double lostPoints,
            @Nullable Double gap,
            boolean gate) {

        static MechanismRow of(MechanismScore score, boolean gate) {
            return new MechanismRow(
                    score.code(),
                    score.mechanism().area().value(),
                    score.applies(),
                    score.mechanism().target(),
                    score.mechanism().relevance(),
                    score.mechanism().critical(),
                    score.level(),
                    score.finding().evidencedLevel(),
                    score.finding().agreed() != null,
                    score.finding().evidence().name(),
                    score.contribution().weight(),
                    score.contribution().attainment(),
                    score.lost(),
                    score.finding().gap(),
                    gate);
        }
    }

    /** A partner's view, for dashboards. */
    @Embeddable
    record PartnerRow(double voice, int rated, @Nullable Double readiness) {

        static PartnerRow of(PartnerView view) {
            return new PartnerRow(view.voice(), view.rated(), view.readiness());
        }
    }

    protected KeptScorecard() {}

    /** @param mechanisms the mechanisms in the order of the framework */
    public KeptScorecard(
            Assessment assessed, ScorecardDocument full, List<MechanismCode> mechanisms, Instant closedAt) {
        Scorecard card =
                Withholding.by(Disclosure.toEveryone(assessed.mode()), full).result();
        Reading overall = card.overall();
        this.assessment = assessed.id();
        this.arrangement = assessed.arrangement();
        this.framework = assessed.pinned().framework();
        this.engine = card.engine();
        this.whole = assessed.asked().whole();
        this.corrects =
                assessed.correction() == null ? null : assessed.correction().of();
        this.asOf = assessed.asOf();
        this.closedAt = closedAt;
        this.readiness = overall.readiness();
        this.low = overall.low();
        this.high = overall.high();
        this.evidenced = overall.evidencedReadiness();
        this.coverage = overall.coverage();
        this.band = code(card.band());
        this.bandWithoutGates = code(card.verdict().withoutGates());
        this.provisional = card.verdict().provisional();
        this.applicable = overall.applicable();
        this.rated = overall.rated();
        this.document = ScorecardJson.write(full);
        for (MechanismCode code : mechanisms) {
            boolean gate = card.gates().stream()
                    .anyMatch(each -> each.caps() && each.mechanism().equals(code));
            card.mechanism(code).ifPresent(score -> this.mechanisms.add(MechanismRow.of(score, gate)));
        }
        for (PartnerView view : card.partners()) {
            this.partners.put(Scoring.partner(view.partner()), PartnerRow.of(view));
        }
    }

    /** A band's code in tables and messages, such as {@code at-risk}. */
    public static String code(Band band) {
        return Coded.kebab(band);
    }

    public AssessmentId assessment() {
        return assessment;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    public FrameworkVersionId framework() {
        return framework;
    }

    /** The version of the engine that made it. */
    public String engine() {
        return engine;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** In full precision, 0 to 100. */
    public @Nullable Double readiness() {
        return readiness;
    }

    /** Everything, for no one's eyes as it is: {@link Withholding} makes of it what a viewer may see. */
    ScorecardDocument document() {
        return ScorecardJson.read(document);
    }
}
