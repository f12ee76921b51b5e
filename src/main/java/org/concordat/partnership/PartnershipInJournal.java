package org.concordat.partnership;

import java.util.List;
import java.util.UUID;
import org.concordat.identity.CurrentViewer;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of partners and arrangements. */
@Configuration(proxyBeanMethods = false)
class PartnershipInJournal {

    private static final String TOLD_BY_ITSELF = "who and when stand in the entry itself";
    private static final String ORDER_ONLY = "the order on the page";

    @Bean
    Keeper partnersKept(JdbcClient database, Partners partners) {
        return Keeper.of(
                "partner",
                "partners",
                Keeper.named(database, "partner", "partner_id", "name"),
                id -> CurrentViewer.is(viewer -> partners.findVisible(new PartnerId(id), Visibility.of(viewer))
                        .isPresent()));
    }

    @Bean
    Keeper arrangementsKept(JdbcClient database, Arrangements arrangements) {
        return Keeper.of(
                "arrangement",
                "arrangements",
                Keeper.named(database, "arrangement", "arrangement_id", "name"),
                id -> CurrentViewer.is(viewer -> arrangements.isVisible(new ArrangementId(id), Visibility.of(viewer))));
    }

    @Bean
    Journalled<Partner> partnerInJournal() {
        return Journalled.of(
                        Partner.class,
                        partner -> Subject.of("partner", partner.id().partnerId(), Word.text(partner.name())))
                .say("name", "partner.name")
                .choice("sector", "partner.sector", "sector", Sector::code)
                .say("country", "partner.country")
                .say("headcount", "partner.headcount")
                .choice("standing", "partner.standing", "standing", Standing::code)
                .say("standingSince", "partner.standing-since", Word::day)
                .say("contactName", "partner.contact-name")
                .say("contactEmail", "partner.contact-email")
                .each("facts", "partner.facts", PartnershipInJournal::fact)
                .say("retirement", "journal.retired", PartnershipInJournal::retired)
                .leaveOut(TOLD_BY_ITSELF, "createdAt", "createdBy", "changedAt", "changedBy");
    }

    @Bean
    Journalled<Arrangement> arrangementInJournal() {
        return Journalled.of(Arrangement.class, PartnershipInJournal::subject)
                .say("name", "arrangement.name")
                .choice("kind", "arrangement.kind", "kind", Kind::code)
                .choice("tier", "arrangement.tier", "supporttier", SupportTier::code)
                .choice("integrationModel", "arrangement.integration-model", "integrationmodel", IntegrationModel::code)
                .say("purpose", "arrangement.purpose")
                .say("staffInScope", "arrangement.staff")
                .say("annualValue", "arrangement.annual-value", PartnershipInJournal::money)
                .say("starts", "arrangement.starts", PartnershipInJournal::known)
                .say("ends", "arrangement.ends", PartnershipInJournal::known)
                .say("nextReview", "arrangement.next-review", Word::day)
                .say("exitPlanned", "arrangement.exit-planned", Word::day)
                .each("stageChanges", "arrangement.stage", PartnershipInJournal::stage)
                .each("facts", "arrangement.facts", PartnershipInJournal::fact)
                .say("publishedSource", "journal.published")
                .say("retirement", "journal.retired", PartnershipInJournal::retired)
                .leaveOut("the last of the stage changes, which are told", "stage", "stageFrom")
                .leaveOut("each participation is told by itself", "participations")
                .leaveOut(TOLD_BY_ITSELF, "createdAt", "createdBy", "changedAt", "changedBy");
    }

    @Bean
    Journalled<Participation> participationInJournal() {
        return Journalled.partOf(
                        Participation.class,
                        part -> subject(part.arrangement()),
                        part -> Word.name("partner", part.partner().partnerId()))
                .say(
                        "partner",
                        "participation.partner",
                        (PartnerId partner) -> Word.name("partner", partner.partnerId()))
                .choice("role", "participation.role", "participationrole", ParticipationRole::code)
                .say("equity", "participation.equity")
                .choice("control", "participation.control", "control", Control::code)
                .say("staffInScope", "participation.staff")
                .say("since", "participation.since", PartnershipInJournal::known)
                .say("until", "participation.until", PartnershipInJournal::known)
                .say(
                        "principalAgents",
                        "participation.agents",
                        (List<String> agents) -> Word.series(agents, Word::text))
                .say("place", "journal.place")
                .leaveOut(ORDER_ONLY, "position")
                .leaveOut("what it is a part of", "arrangement");
    }

    private static Subject subject(Arrangement arrangement) {
        UUID id = arrangement.id().arrangementId();
        return Subject.of("arrangement", id, Word.text(arrangement.name())).inArrangement(id);
    }

    private static Word known(KnownDate date) {
        return Word.text(date.label());
    }

    private static Word money(Money money) {
        return Word.text(money.amount().toPlainString() + " " + money.currency());
    }

    private static Word retired(Retirement retirement) {
        return Word.moment(retirement.at());
    }

    private static Word fact(Fact fact) {
        return Word.series(Word.text(fact.says()), Word.text(fact.source()), Word.text(fact.place()));
    }

    private static Word stage(StageChange change) {
        Word stage = Word.message(
                "arrangement.stage-since",
                Word.message("stage." + change.stage().code()),
                known(change.from()));
        return change.note() == null ? stage : Word.series(stage, Word.text(change.note()));
    }
}
