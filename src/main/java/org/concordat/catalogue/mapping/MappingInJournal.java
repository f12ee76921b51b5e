package org.concordat.catalogue.mapping;

import org.concordat.catalogue.Retirement;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of links between mechanisms. */
@Configuration(proxyBeanMethods = false)
class MappingInJournal {

    @Bean
    Keeper linksKept(JdbcClient database, Links links) {
        return Keeper.of(
                "framework-link",
                "framework-links",
                Keeper.named(database, """
                        select mechanism_link_id as id,
                            from_framework || ' ' || from_mechanism || ', ' || to_framework || ' ' || to_mechanism as name
                        from mechanism_link where mechanism_link_id in (:ids)"""),
                id -> links.findById(new LinkId(id)).isPresent());
    }

    @Bean
    Journalled<Link> linkInJournal() {
        return Journalled.of(Link.class, MappingInJournal::subject)
                .choice("strength", "link.strength", "linkstrength", Strength::code)
                .say("reason", "link.reason")
                .say("condition", "link.condition")
                .say("forth", "link.journal.forth", MappingInJournal::way)
                .say("back", "link.journal.back", MappingInJournal::way)
                .say("from", "link.journal.from", MappingInJournal::end)
                .say("to", "link.journal.to", MappingInJournal::end)
                .say(
                        "retirement",
                        "journal.retired-by",
                        (Retirement retired) -> Word.text(retired.retiredBy() + ": " + retired.retiredBecause()))
                .leaveOut("who and when stand in the entry itself", "looked");
    }

    private static Subject subject(Link link) {
        return Subject.of(
                "framework-link", link.id().mechanismLinkId(), Word.text(name(link.from()) + ", " + name(link.to())));
    }

    private static String name(End end) {
        return end.framework() + " " + end.mechanism();
    }

    private static Word end(End end) {
        return Word.message("link.journal.end", Word.text(name(end)), Word.text(end.version()));
    }

    private static Word way(Way way) {
        return way.offersLevels()
                ? Word.message("link.journal.way", Word.text(way.levels()), Word.text(way.lacks()))
                : Word.text(way.lacks());
    }
}
