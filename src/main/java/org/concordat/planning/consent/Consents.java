package org.concordat.planning.consent;

import java.util.Collection;
import java.util.List;
import org.concordat.planning.ActionId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What partners said to actions. */
interface Consents extends Repository<Consent, ConsentId> {

    Consent save(Consent consent);

    /** What was said to these actions, which the viewer is known to see, the earliest first. */
    @Query("select c from Consent c where c.action in :actions order by c.given.at, c.id.consentId")
    List<Consent> to(Collection<ActionId> actions);
}
