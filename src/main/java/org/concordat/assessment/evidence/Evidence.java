package org.concordat.assessment.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.MechanismCodeColumn;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.FilePlace;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the register of what supports the levels of an assessment. How good it is follows from whether someone who
 * facilitates checked it, and from its dates.
 */
@Entity
public class Evidence {

    /** How many days before it runs out it is listed. */
    public static final int NOTICE = 30;

    @EmbeddedId
    private EvidenceId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private AssessmentId assessment;

    @Embedded
    @Nullable private PartnerId partner;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String what;

    @Nullable private String place;

    @Nullable private LocalDate dated;

    @Nullable private LocalDate goodUntil;

    @ElementCollection
    @CollectionTable(name = "evidence_mechanism", joinColumns = @JoinColumn(name = "evidence_id"))
    @Column(name = "mechanism")
    @Convert(converter = MechanismCodeColumn.class)
    private Set<MechanismCode> mechanisms = new HashSet<>();

    @Embedded
    private Signature entered;

    @Embedded
    @Nullable private EvidenceCheck check;

    @Embedded
    @Nullable private EvidenceWithdrawal withdrawal;

    @ElementCollection
    @CollectionTable(name = "evidence_revision", joinColumns = @JoinColumn(name = "evidence_id"))
    @MapKeyColumn(name = "revision")
    private Map<Integer, EvidenceRevision> revisions = new HashMap<>();

    @Embedded
    @AttributeOverride(name = "evidenceId", column = @Column(name = "carried_from"))
    @Nullable private EvidenceId carriedFrom;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> takenOver = List.of();

    /** Whether who changes it now must not be told. */
    @Transient
    private boolean unnamed;

    protected Evidence() {}

    /** Enters what supports levels, other than a file. */
    public Evidence(Assessment supported, EvidenceTerms terms, Signature entered) {
        this(supported, terms, null, entered);
    }

    Evidence(Assessment supported, EvidenceTerms terms, @Nullable EvidenceRevision file, Signature entered) {
        if ((terms.kind() == EvidenceKind.FILE) != (file != null)) {
            throw Refusal.of("file", "evidence.file.missing");
        }
        this.id = EvidenceId.next();
        this.assessment = supported.id();
        this.kind = terms.kind();
        this.entered = entered;
        say(supported, terms, entered);
        if (file != null) {
            revisions.put(1, file);
        }
    }

    /** The same for a later assessment, with its latest file; it is new there, and not checked. */
    Evidence again(Assessment later, Set<MechanismCode> supports, Signature by) {
        EvidenceRevision file = revisions.get(latest());
        Evidence again = new Evidence(
                later,
                new EvidenceTerms(partner, kind, what, place, dated, goodUntil, supports),
                file == null ? null : file.signedBy(by),
                by);
        again.carriedFrom = id;
        return again;
    }

    /**
     * Supports more than it did, so that it has to be checked again.
     *
     * @param byLink what it supports only because a mechanism of another framework covers the same ground
     */
    void supportBesides(Assessment supported, Set<MechanismCode> more, Set<MechanismCode> byLink) {
        requireInForce(supported);
        more.forEach(supported::requireMechanism);
        mechanisms.addAll(more);
        takenOver = Stream.concat(takenOver.stream(), byLink.stream().map(MechanismCode::value))
                .distinct()
                .sorted()
                .toList();
        check = null;
    }

    /** Has it told by nobody's name, when it is entered or changed from an anonymous sheet. */
    Evidence changedFrom(Shelf shelf) {
        unnamed = shelf.isAnonymousSheet();
        return this;
    }

    private void say(Assessment supported, EvidenceTerms terms, Signature by) {
        supported.requireUnderWay();
        terms.mechanisms().forEach(supported::requireMechanism);
        if (terms.partner() != null && !supported.voices().containsKey(terms.partner())) {
            throw Refusal.of("partner", "evidence.partner.not-heard");
        }
        // A day's grace, since somewhere on Earth it is already tomorrow.
        LocalDate tomorrow = by.at().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        if (terms.dated() != null && terms.dated().isAfter(tomorrow)) {
            throw Refusal.of("dated", "evidence.dated.in-future");
        }
        partner = terms.partner();
        what = terms.what();
        place = terms.place();
        dated = terms.dated();
        goodUntil = terms.goodUntil();
        mechanisms.retainAll(terms.mechanisms());
        mechanisms.addAll(terms.mechanisms());
        takenOver = takenOver.stream()
                .filter(code -> mechanisms.contains(new MechanismCode(code)))
                .toList();
    }

    /** Corrects what is told of it. What was checked was something else, so that it has to be checked again. */
    public void correct(Assessment supported, EvidenceTerms terms, Signature by) {
        requireInForce(supported);
        if (terms.kind() != kind) {
            throw Refusal.of("kind", "evidence.kind.fixed");
        }
        if (!terms.equals(terms())) {
            say(supported, terms, by);
            check = null;
        }
    }

    /** Takes another file in place of the latest. What was checked was that one, so that this has to be checked too. */
    void revise(Assessment supported, EvidenceRevision file) {
        requireInForce(supported);
        if (kind != EvidenceKind.FILE) {
            throw Refusal.of("file", "evidence.kind.fixed");
        }
        if (file.sha256().equals(revisions.get(latest()).sha256())) {
            throw Refusal.of("file", "evidence.file.same");
        }
        revisions.put(latest() + 1, file);
        check = null;
    }

    /** Records that someone who facilitates looked at it and found that it shows what it is said to. */
    public void check(Assessment supported, EvidenceCheck found) {
        requireInForce(supported);
        check = found;
    }

    public void withdrawCheck(Assessment supported) {
        requireInForce(supported);
        if (check == null) {
            throw new NotFound();
        }
        check = null;
    }

    /** Takes it out of account; it stays to be looked at. */
    public void withdraw(Assessment supported, EvidenceWithdrawal why) {
        requireInForce(supported);
        withdrawal = why;
    }

    private void requireInForce(Assessment supported) {
        if (!supported.id().equals(assessment)) {
            throw new IllegalArgumentException("Evidence " + id + " belongs to another assessment");
        }
        supported.requireUnderWay();
        if (withdrawal != null) {
            throw new Refusal("evidence.already-withdrawn");
        }
    }

    /** What it is worth on a day. */
    public EvidenceGrade gradeOn(LocalDate day) {
        if (withdrawal != null) {
            return EvidenceGrade.D;
        }
        if (!isCurrentOn(day)) {
            return EvidenceGrade.C;
        }
        return check == null ? EvidenceGrade.B : EvidenceGrade.A;
    }

    /** The best grade of what supports a mechanism on a day; D if nothing does. */
    public static EvidenceGrade grade(Collection<Evidence> all, MechanismCode mechanism, LocalDate day) {
        return all.stream()
                .filter(entry -> entry.supports(mechanism))
                .map(entry -> entry.gradeOn(day))
                .min(EvidenceGrade::compareTo)
                .orElse(EvidenceGrade.D);
    }

    public boolean isCurrentOn(LocalDate day) {
        return goodUntil == null || !goodUntil.isBefore(day);
    }

    /** Whether it is current on a day and will not be a month later, or is out of date already. */
    public boolean runsOutSoon(LocalDate day) {
        return withdrawal == null && goodUntil != null && !goodUntil.isAfter(day.plusDays(NOTICE));
    }

    public boolean supports(MechanismCode mechanism) {
        return mechanisms.contains(mechanism);
    }

    public EvidenceId id() {
        return id;
    }

    /** The version that travels in a form; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public AssessmentId assessment() {
        return assessment;
    }

    /** Whose it is; null for what belongs to the partners together. */
    @Nullable public PartnerId partner() {
        return partner;
    }

    public EvidenceKind kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    /** The address of a link, or what a note says; null for a file. */
    @Nullable public String place() {
        return place;
    }

    @Nullable public LocalDate dated() {
        return dated;
    }

    /** The last day on which it counts as current; null if it does not run out. */
    @Nullable public LocalDate goodUntil() {
        return goodUntil;
    }

    public SortedSet<MechanismCode> mechanisms() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(mechanisms));
    }

    public EvidenceTerms terms() {
        return new EvidenceTerms(partner, kind, what, place, dated, goodUntil, mechanisms);
    }

    public Signature entered() {
        return entered;
    }

    /** Who checked it, when and what they found; null while nobody did. */
    @Nullable public EvidenceCheck check() {
        return check;
    }

    /** The files that were handed in, by number from 1; none unless it is a file. */
    public SortedMap<Integer, EvidenceRevision> revisions() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(revisions));
    }

    /** The number of the latest file; 0 if it is none. */
    public int latest() {
        return revisions.size();
    }

    /** Where its latest file stands. */
    FilePlace latestFile() {
        return FilePlace.ofEvidence(id.evidenceId(), latest());
    }

    /** What it was carried over from; null if it was entered here. */
    @Nullable public EvidenceId carriedFrom() {
        return carriedFrom;
    }

    /** What it supports only because a mechanism of another framework covers the same ground; never offered further. */
    public Set<MechanismCode> takenOver() {
        return takenOver.stream().map(MechanismCode::new).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isUnnamed() {
        return unnamed;
    }

    /** Why it no longer counts; null while it does. */
    @Nullable public EvidenceWithdrawal withdrawal() {
        return withdrawal;
    }
}
