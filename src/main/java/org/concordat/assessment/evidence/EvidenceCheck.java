package org.concordat.assessment.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.assessment.Signature;
import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * That someone who facilitates looked at evidence and found that it shows what it is said to.
 *
 * @param word what they found, or null
 */
@Embeddable
public record EvidenceCheck(
        @Column(name = "checked_word") @Nullable String word,

        @Embedded
        @AttributeOverride(name = "by", column = @Column(name = "checked_by"))
        @AttributeOverride(name = "name", column = @Column(name = "checked_name"))
        @AttributeOverride(name = "at", column = @Column(name = "checked_at"))
        Signature signature) {

    public EvidenceCheck {
        word = PlainText.passage("word", word, 1000);
    }
}
