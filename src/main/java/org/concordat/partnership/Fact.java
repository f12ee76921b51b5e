package org.concordat.partnership;

import jakarta.persistence.Embeddable;

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
        says = PlainText.lines("says", says, 2000);
        place = PlainText.line("place", place, 200);
        source = PlainText.line("source", source, 300);
    }
}
