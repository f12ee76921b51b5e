package org.concordat.planning.web;

import java.util.UUID;
import org.concordat.planning.talk.ActionFileId;
import org.concordat.planning.talk.ProofTerms;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What shows that an action is done, as someone says it.
 *
 * @param kept one of the files under the action
 * @param file another file; null where none was sent, and where it was too large to be taken in
 */
record ProofForm(
        @Nullable String what,
        @Nullable String place,
        @Nullable String kept,
        @Nullable String dated,
        @Nullable String goodUntil,
        @Nullable MultipartFile file) {

    static final ProofForm EMPTY = new ProofForm(null, null, null, null, null, null);

    @Nullable ProofTerms terms(FormReader reading) {
        UUID chosen = reading.id("kept", kept, "action.proof.file-unknown");
        return reading.whole(() -> new ProofTerms(
                reading.line("what", what, 300),
                place,
                chosen == null ? null : new ActionFileId(chosen),
                reading.optionalDay("dated", dated),
                reading.optionalDay("goodUntil", goodUntil)));
    }
}
