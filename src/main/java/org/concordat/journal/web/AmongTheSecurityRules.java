package org.concordat.journal.web;

import org.concordat.journal.Addressed;
import org.concordat.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Puts what hears of refusals among the security rules, which need not know of it. */
@Configuration(proxyBeanMethods = false)
class AmongTheSecurityRules {

    @Bean
    Customizer<HttpSecurity> refusalsAreNoted(Journal journal, Addressed addressed) {
        return http -> http.addFilterAfter(new RefusedRequests(journal, addressed), SecurityContextHolderFilter.class);
    }
}
