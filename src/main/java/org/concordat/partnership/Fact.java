package org.concordat.partnership;

import jakarta.persistence.Embeddable;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;

/**
 * Something that a published source says, in words of our own.
 *
 * @param says what it says
 * @param place where in the source it stands, such as "Box 3, p. 8"
 * @param source the title, publisher and year of the source
 */
@Embeddable
public record Fact(String says, String place, String source) {

    public Fact {
        says = PlainText.passage("says", says, 2000);
        if (says == null) {
            throw Refusal.of("says", "text.required");
        }
        place = PlainText.line("place", place, 200);
        source = PlainText.line("source", source, 300);
    }
}
