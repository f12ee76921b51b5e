package org.concordat.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * That an assessment was not held with the partners but read from a published report.
 *
 * @param source the report, with publisher and year
 * @param note how it was read, in a sentence
 */
@Embeddable
public record Published(
        @Column(name = "published_source") String source,
        @Column(name = "published_note") @Nullable String note) {

    public Published {
        source = PlainText.line("source", source, 300);
        note = PlainText.passage("note", note, 1000);
    }
}
