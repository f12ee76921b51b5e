package org.concordat.partnership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.shared.NotFound;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Something that two or more partners do together under agreed terms. */
@Entity
public class Arrangement extends Retirable {

    @EmbeddedId
    private ArrangementId id;

    @Version
    @Nullable private Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private SupportTier tier;

    @Enumerated(EnumType.STRING)
    @Nullable private IntegrationModel integrationModel;

    @Nullable private String purpose;

    @Nullable private Integer staffInScope;

    @Embedded
    @Nullable private Money annualValue;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "starts_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "starts_precision"))
    @Nullable private KnownDate starts;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "ends_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "ends_precision"))
    @Nullable private KnownDate ends;

    @Nullable private LocalDate nextReview;

    @Nullable private LocalDate exitPlanned;

    /** The last of the stage changes, kept here too so that lists can filter and sort by it. */
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "stage_from"))
    @AttributeOverride(name = "precision", column = @Column(name = "stage_precision"))
    private KnownDate stageFrom;

    @Nullable private String publishedSource;

    @OneToMany(mappedBy = "arrangement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<Participation> participations = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "stage_change", joinColumns = @JoinColumn(name = "arrangement_id"))
    @OrderColumn(name = "position")
    private List<StageChange> stageChanges = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "arrangement_fact", joinColumns = @JoinColumn(name = "arrangement_id"))
    @OrderColumn(name = "position")
    private List<Fact> facts = new ArrayList<>();

    protected Arrangement() {}

    /** An arrangement that begins its life here at a stage, come to by {@code today}; partners are taken in next. */
    public Arrangement(ArrangementTerms terms, StageChange first, LocalDate today) {
        super(first.recordedBy(), first.recordedAt());
        id = ArrangementId.next();
        describe(terms, first.recordedBy(), first.recordedAt());
        moveTo(first, today);
    }

    /** Says anew what is agreed of it as a whole. */
    public final void describe(ArrangementTerms terms, @Nullable UUID by, Instant at) {
        requireInUse();
        if (stageChanges.stream().anyMatch(change -> change.runsBefore(terms.starts()))) {
            throw Refusal.of("starts", "arrangement.starts.after-a-stage");
        }
        name = terms.name();
        kind = terms.kind();
        tier = terms.tier();
        integrationModel = terms.integrationModel();
        purpose = terms.purpose();
        staffInScope = terms.staffInScope();
        annualValue = terms.annualValue();
        starts = terms.starts();
        ends = terms.ends();
        nextReview = terms.nextReview();
        exitPlanned = terms.exitPlanned();
        changed(by, at);
    }

    /** Takes a partner in. Refused when they already take part at that time, or when the shares come to over 100%. */
    public Participation takeIn(ParticipationTerms terms, @Nullable UUID by, Instant at) {
        requireInUse();
        Participation taken = new Participation(this, participations.size(), terms);
        participations.add(taken);
        new Participations(participations()).requireSound();
        changed(by, at);
        return taken;
    }

    /** A partner's part ends; that they took part stays known. */
    public void release(ParticipationId leaving, KnownDate until, @Nullable UUID by, Instant at) {
        requireInUse();
        Participation part = participation(leaving);
        ParticipationTerms now = part.terms();
        part.settle(
                part.position(),
                new ParticipationTerms(
                        leaving,
                        now.partner(),
                        now.role(),
                        now.equity(),
                        now.control(),
                        now.staffInScope(),
                        now.since(),
                        until,
                        now.principalAgents(),
                        now.place()));
        changed(by, at);
    }

    /**
     * Settles all parts at once, in this order: those with an id are changed, those without are new, and any that is not
     * named was entered by mistake and goes.
     */
    public void settle(List<ParticipationTerms> parts, @Nullable UUID by, Instant at) {
        requireInUse();
        Set<ParticipationId> named = parts.stream()
                .map(ParticipationTerms::id)
                .filter(known -> known != null)
                .collect(Collectors.toSet());
        participations.removeIf(part -> !named.contains(part.id()));
        for (int position = 0; position < parts.size(); position++) {
            ParticipationTerms terms = parts.get(position);
            if (terms.id() == null) {
                participations.add(new Participation(this, position, terms));
            } else {
                participation(terms.id()).settle(position, terms);
            }
        }
        new Participations(participations()).requireSound();
        requireTwoPartners();
        changed(by, at);
    }

    /** Refuses an arrangement of fewer than two partners; asked before it is kept. */
    public void requireTwoPartners() {
        new Participations(participations()).requireTwoPartners();
    }

    /**
     * It comes to another stage. What it was before stays known. Refused for a day after {@code today}, for one that may
     * lie before the present stage began, and for an arrangement that would run before it starts.
     */
    public final void moveTo(StageChange change, LocalDate today) {
        requireInUse();
        String field = stageChanges.isEmpty() ? "stageFrom" : "from";
        if (change.from().earliest().isAfter(today)) {
            throw Refusal.of(field, "arrangement.stage.in-future");
        }
        if (!stageChanges.isEmpty()) {
            if (change.stage() == stage) {
                throw Refusal.of("stage", "arrangement.stage.same");
            }
            // A year or month counts from its first day, so that what is shown never runs backwards.
            if (change.from().earliest().isBefore(stageFrom.earliest())) {
                throw Refusal.of(field, "arrangement.stage.before-the-last", stageFrom.label());
            }
        }
        if (starts != null && change.runsBefore(starts)) {
            throw Refusal.of(field, "arrangement.stage.before-the-start", starts.label());
        }
        stageChanges.add(change);
        stage = change.stage();
        stageFrom = change.from();
        changed(change.recordedBy(), change.recordedAt());
    }

    /** Marks it as read from a published source. */
    public void publishedIn(String source) {
        requireInUse();
        publishedSource = PlainText.line("publishedSource", source, 300);
    }

    /** Adds something that a published source says of it. */
    public void learn(Fact fact) {
        requireInUse();
        facts.add(fact);
    }

    private Participation participation(ParticipationId wanted) {
        return participations.stream()
                .filter(part -> part.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public ArrangementId id() {
        return id;
    }

    /** The version that travels in an edit form; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public ArrangementTerms terms() {
        return new ArrangementTerms(
                name,
                kind,
                tier,
                integrationModel,
                purpose,
                staffInScope,
                annualValue,
                starts,
                ends,
                nextReview,
                exitPlanned);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public SupportTier tier() {
        return tier;
    }

    public Stage stage() {
        return stage;
    }

    public KnownDate stageFrom() {
        return stageFrom;
    }

    /** Every stage it has come to, in the order recorded. */
    public List<StageChange> stageChanges() {
        return List.copyOf(stageChanges);
    }

    /** Every part that a partner has or had in it, in the order in which they are shown. */
    public List<Participation> participations() {
        return List.copyOf(participations);
    }

    /** Every partner that takes or took part, once each. */
    public Set<PartnerId> partners() {
        return participations.stream().map(Participation::partner).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The partners whose part has not ended by a day, each once. */
    public Set<PartnerId> partnersFrom(LocalDate day) {
        return participations.stream()
                .filter(part -> !part.hasEndedBy(day))
                .map(Participation::partner)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What published sources say of it, in the order in which it was recorded. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The published source that it was read from, with publisher and year; null for an arrangement of one's own. */
    @Nullable public String publishedSource() {
        return publishedSource;
    }
}
