package org.concordat.planning.web;

import java.time.ZoneOffset;
import java.util.Map;
import org.concordat.assessment.AssessmentId;
import org.concordat.planning.talk.ActionProof;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an action is done, as its page lists it.
 *
 * @param file the id of its file; null for none
 * @param assessment the assessment of which it is evidence; null while it is of none
 */
record ProofLine(
        String key,
        String what,
        @Nullable String place,
        @Nullable String file,
        @Nullable String dated,
        @Nullable String goodUntil,
        String by,
        String at,
        @Nullable String assessment,
        @Nullable String assessmentName) {

    static ProofLine of(ActionProof proof, Map<AssessmentId, String> names) {
        AssessmentId of = proof.assessment();
        return new ProofLine(
                proof.key(),
                proof.what(),
                proof.place(),
                proof.file() == null ? null : proof.file().toString(),
                proof.dated() == null ? null : Shown.day(proof.dated()),
                proof.goodUntil() == null ? null : Shown.day(proof.goodUntil()),
                proof.given().name(),
                Shown.day(proof.given().at(), ZoneOffset.UTC),
                of == null ? null : of.toString(),
                of == null ? null : names.get(of));
    }
}
