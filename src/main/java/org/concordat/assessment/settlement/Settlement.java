package org.concordat.assessment.settlement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.MechanismCodeColumn;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the partners settled about one mechanism: a level agreed, with those who hold another; or that it does not apply; or
 * that it is put off. Each has a version of its own, so that two consultants are in each other's way only where both settle
 * the same. The answers stay as they were given.
 */
@Entity
public class Settlement {

    @EmbeddedId
    private SettlementId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private AssessmentId assessment;

    @Convert(converter = MechanismCodeColumn.class)
    private MechanismCode mechanism;

    @Embedded
    @AttributeOverride(name = "level", column = @Column(name = "agreed_level"))
    @AttributeOverride(name = "reason", column = @Column(name = "agreed_because"))
    @AttributeOverride(name = "signature.by", column = @Column(name = "agreed_signed_by"))
    @AttributeOverride(name = "signature.name", column = @Column(name = "agreed_signed_name"))
    @AttributeOverride(name = "signature.at", column = @Column(name = "agreed_signed_at"))
    @Nullable private AgreedLevel agreed;

    @ElementCollection
    @CollectionTable(name = "dissent", joinColumns = @JoinColumn(name = "settlement_id"))
    @AttributeOverride(name = "key.partnerId", column = @Column(name = "partner_id"))
    private Map<PartnerId, Dissent> dissent = new HashMap<>();

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "left_out_because"))
    @AttributeOverride(name = "signature.by", column = @Column(name = "left_out_signed_by"))
    @AttributeOverride(name = "signature.name", column = @Column(name = "left_out_signed_name"))
    @AttributeOverride(name = "signature.at", column = @Column(name = "left_out_signed_at"))
    @Nullable private NotApplying notApplying;

    @Embedded
    @AttributeOverride(name = "note", column = @Column(name = "parked_note"))
    @AttributeOverride(name = "signature.by", column = @Column(name = "parked_signed_by"))
    @AttributeOverride(name = "signature.name", column = @Column(name = "parked_signed_name"))
    @AttributeOverride(name = "signature.at", column = @Column(name = "parked_signed_at"))
    @Nullable private Parking parked;

    protected Settlement() {}

    /** Nothing yet, about a mechanism that the assessment asks about. */
    public Settlement(Assessment of, MechanismCode mechanism) {
        of.requireMechanism(mechanism);
        this.id = SettlementId.next();
        this.assessment = of.id();
        this.mechanism = mechanism;
    }

    /**
     * Records that the partners settled on a level together, in place of whatever was settled before.
     *
     * @param others the partners that hold another level all the same
     */
    public void agree(Assessment of, AgreedLevel level, Map<PartnerId, Dissent> others) {
        requireUnderWay(of);
        others.forEach((partner, other) -> requireDissent(of, level, partner, other));
        settleOn(level, null, null);
        dissent.putAll(others);
    }

    private static void requireDissent(Assessment of, AgreedLevel level, PartnerId partner, Dissent other) {
        if (!of.voices().containsKey(partner)) {
            throw Refusal.of("dissent", "respondent.partner.not-heard");
        }
        if (other.level() == level.level()) {
            throw Refusal.of("holds[" + partner + "]", "settlement.dissent.agrees");
        }
    }

    public void withdrawAgreement(Assessment of) {
        requireUnderWay(of);
        requireThere(agreed);
        settleOn(null, notApplying, null);
    }

    /** Records that the mechanism has no place here, so that it counts nowhere, in place of whatever was settled before. */
    public void leaveOut(Assessment of, NotApplying why) {
        requireUnderWay(of);
        settleOn(null, why, null);
    }

    public void takeBackIn(Assessment of) {
        requireUnderWay(of);
        requireThere(notApplying);
        settleOn(agreed, null, null);
    }

    /** Puts it off; refused once it is settled. */
    public void park(Assessment of, Parking why) {
        requireUnderWay(of);
        if (isSettled()) {
            throw new Refusal("settlement.settled");
        }
        parked = why;
    }

    public void unpark(Assessment of) {
        requireUnderWay(of);
        requireThere(parked);
        parked = null;
    }

    /** What was settled holds no more, since the mechanism is described otherwise from now on, or is asked about no more. */
    public void lapse(Assessment of) {
        requireUnderWay(of);
        settleOn(null, null, parked);
    }

    private void settleOn(@Nullable AgreedLevel level, @Nullable NotApplying why, @Nullable Parking later) {
        agreed = level;
        notApplying = why;
        parked = later;
        dissent.clear();
    }

    private void requireUnderWay(Assessment of) {
        if (!of.id().equals(assessment)) {
            throw new IllegalArgumentException("Settlement " + id + " belongs to another assessment");
        }
        of.requireUnderWay();
    }

    /** What was never recorded cannot be withdrawn. */
    private static void requireThere(@Nullable Object recorded) {
        if (recorded == null) {
            throw new NotFound();
        }
    }

    public SettlementId id() {
        return id;
    }

    /** What travels in a form, so that nothing is settled over what someone else settled meanwhile; 0 before it is kept. */
    public long edition() {
        return version == null ? 0 : version + 1;
    }

    public AssessmentId assessment() {
        return assessment;
    }

    public MechanismCode mechanism() {
        return mechanism;
    }

    /** The level agreed; null while there is none. */
    @Nullable public AgreedLevel agreed() {
        return agreed;
    }

    /** Those who hold another level than the one agreed. */
    public Map<PartnerId, Dissent> dissent() {
        return Map.copyOf(dissent);
    }

    /** Why it counts nowhere; null while it does. */
    @Nullable public NotApplying notApplying() {
        return notApplying;
    }

    /** That it was put off; null while it is not. */
    @Nullable public Parking parked() {
        return parked;
    }

    /** Whether nothing is left to talk about. */
    public boolean isSettled() {
        return agreed != null || notApplying != null;
    }
}
