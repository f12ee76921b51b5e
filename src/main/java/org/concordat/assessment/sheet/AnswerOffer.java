package org.concordat.assessment.sheet;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.mapping.Crossing;

/**
 * What someone said of a mechanism of another framework, offered to them for one that covers the same ground.
 *
 * @param sheet their sheet then
 * @param from what they answered then
 * @param framework what that was made against
 * @param mechanism the mechanism of which they said it
 * @param said what they said, which was a level
 * @param level the level that is offered for it
 */
public record AnswerOffer(
        RespondentId sheet,
        Assessment from,
        FrameworkDocument framework,
        Mechanism mechanism,
        Answer said,
        int level,
        Crossing by) {

    private static final int LONGEST_NAME = 200;

    /** What a form says of it. */
    public String key() {
        return sheet + ":" + by.link();
    }

    /**
     * What is kept with the answer that it becomes, so that it reads the same for good. Empty where fewer people were to read
     * what was said then than will read this: from where it comes would tell them what that was.
     */
    String origin(Mode now) {
        if (from.mode().compareTo(now) > 0) {
            return "";
        }
        String name = framework.name() + ", " + mechanism.code() + " " + mechanism.name();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)) + ", "
                + DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(from.asOf());
    }
}
