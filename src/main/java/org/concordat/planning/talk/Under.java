package org.concordat.planning.talk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.assessment.Signature;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.InJournal;
import org.concordat.shared.journal.Subject;

/**
 * Under which action something was put.
 *
 * @param by who put it there, and when
 */
@Embeddable
record Under(
        @Embedded ActionId action,
        @Embedded ArrangementId arrangement,
        @Embedded Signature by) {

    static Under of(Action action, Signature by) {
        return new Under(action.id(), action.arrangement(), by);
    }

    /** In whose entries the journal tells of it. */
    Subject inJournal() {
        return InJournal.of(action, arrangement);
    }
}
