package org.concordat.identity.openid;

import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of who people are to providers. */
@Configuration(proxyBeanMethods = false)
class IdentitiesInJournal {

    @Bean
    Journalled<PersonIdentity> identityInJournal() {
        return Journalled.partOf(
                        PersonIdentity.class,
                        identity -> Subject.of(
                                "person",
                                identity.user().userId(),
                                Word.name("person", identity.user().userId())),
                        identity -> Word.message("journal.identity"))
                .say("issuer", "journal.identity.issuer")
                .say("subject", "journal.identity.subject")
                .leaveOut("whose it is, which the entry is about", "user");
    }
}
