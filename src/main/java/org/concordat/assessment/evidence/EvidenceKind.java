package org.concordat.assessment.evidence;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** What evidence is: a file kept here, the address of something kept elsewhere, or a word about something on a shelf. */
public enum EvidenceKind implements Coded {
    FILE,
    LINK,
    NOTE;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
