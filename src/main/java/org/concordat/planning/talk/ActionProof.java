package org.concordat.planning.talk;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceId;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.evidence.Finding;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionStatus;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What shows that an action is done: words, a link, or one of its files. It becomes evidence of an assessment, once. */
@Entity
public class ActionProof {

    @EmbeddedId
    private ActionProofId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private Under under;

    private String what;

    @Nullable private String place;

    @Embedded
    @Nullable private ActionFileId file;

    @Nullable private LocalDate dated;

    @Nullable private LocalDate goodUntil;

    @Embedded
    @Nullable private AssessmentId assessment;

    @Embedded
    @Nullable private EvidenceId evidence;

    protected ActionProof() {}

    /** Throws {@link Refusal} for an action that is not done, and for what could not be evidence. */
    ActionProof(Action of, ProofTerms terms, Signature given, LocalDate today) {
        if (of.status() != ActionStatus.DONE) {
            throw new Refusal("action.proof.not-done");
        }
        if (terms.dated() != null && terms.dated().isAfter(today)) {
            throw Refusal.of("dated", "evidence.dated.in-future");
        }
        this.id = ActionProofId.next();
        this.under = Under.of(of, given);
        this.what = terms.what();
        this.place = terms.place();
        this.file = terms.file();
        this.dated = terms.dated();
        this.goodUntil = terms.goodUntil();
        asEvidence(of, of.title());
    }

    /** What it says as evidence for the mechanism that the action serves. */
    final EvidenceTerms asEvidence(Action of, String words) {
        EvidenceKind kind = file != null ? EvidenceKind.FILE : place != null ? EvidenceKind.LINK : EvidenceKind.NOTE;
        return new EvidenceTerms(
                owner(of),
                kind,
                what,
                kind == EvidenceKind.NOTE ? words : place,
                dated,
                goodUntil,
                Set.of(of.mechanism()));
    }

    /** The partner who did all of it; null where several did, or nobody said. */
    private static @Nullable PartnerId owner(Action of) {
        Map<PartnerId, ?> shares = of.details().shares();
        if (shares.isEmpty()) {
            return of.terms().partner();
        }
        return shares.size() == 1 ? shares.keySet().iterator().next() : null;
    }

    /** It became evidence. */
    void became(Evidence entry) {
        assessment = entry.assessment();
        evidence = entry.id();
    }

    public ActionProofId id() {
        return id;
    }

    Under under() {
        return under;
    }

    /** What a form says of it that offers it as evidence. */
    public String key() {
        return Finding.keyOf(id.actionProofId());
    }

    public String what() {
        return what;
    }

    /** The address of something kept elsewhere; null for none. */
    @Nullable public String place() {
        return place;
    }

    /** One of the action's files; null for none. */
    @Nullable public ActionFileId file() {
        return file;
    }

    @Nullable public LocalDate dated() {
        return dated;
    }

    @Nullable public LocalDate goodUntil() {
        return goodUntil;
    }

    /** Who said so, and when. */
    public Signature given() {
        return under.by();
    }

    /** The assessment of which it is evidence; null while it is of none. */
    @Nullable public AssessmentId assessment() {
        return assessment;
    }
}
