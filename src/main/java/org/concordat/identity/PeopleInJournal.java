package org.concordat.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of people and their access. Passwords and links are told of, never told. */
@Configuration(proxyBeanMethods = false)
class PeopleInJournal {

    @Bean
    Keeper peopleKept(JdbcClient database) {
        return Keeper.of(
                "person",
                "people",
                Keeper.named(database, "person", "user_id", "name"),
                id -> CurrentViewer.is(viewer -> viewer.is(Role.ADMINISTRATOR)));
    }

    @Bean
    Journalled<User> personInJournal() {
        return Journalled.of(
                        User.class, person -> Subject.of("person", person.id().userId(), Word.text(person.name())))
                .say("name", "person.name")
                .say("email", "person.email")
                .secret("passwordHash", "journal.password")
                .leaveOut("told as an identity", "knownElsewhere")
                .flag("suspended", "journal.suspended")
                .flag("ended", "journal.ended")
                .say("from", "person.from", (LocalDate from) -> Word.day(from))
                .say("until", "person.until", (LocalDate until) -> Word.day(until))
                .flag("namedOnly", "person.named-only")
                .flag("weeklyMail", "account.weekly")
                .together("arrangements", "person.arrangements", (UUID id) -> Word.name("arrangement", id))
                .say("partner", "person.partner", (UUID partner) -> Word.name("partner", partner))
                .together("roles", "person.roles", (Role role) -> Word.message("role." + role.code()));
    }

    @Bean
    Journalled<PasswordLink> passwordLinkInJournal() {
        return Journalled.partOf(
                        PasswordLink.class, PeopleInJournal::whose, link -> Word.message("journal.password-link"))
                .say("expiresAt", "journal.link-good-until", (Instant until) -> Word.moment(until))
                .say("usedAt", "journal.link-used", (Instant used) -> Word.moment(used))
                .leaveOut("whose it is, which the entry is about", "user")
                .leaveOut("stands for the token, which opens a door", "tokenHash")
                .leaveOut("when stands in the entry itself", "madeAt");
    }

    @Bean
    Journalled<CalendarAddress> calendarAddressInJournal() {
        return Journalled.partOf(
                        CalendarAddress.class,
                        address -> Subject.of(
                                "person",
                                address.user().userId(),
                                Word.name("person", address.user().userId())),
                        address -> Word.message("account.calendar"))
                .secret("tokenHash", "account.calendar.address")
                .leaveOut("when stands in the entry itself", "madeAt")
                .leaveOut("a program asks, day and night", "fetchedAt");
    }

    @Bean
    Journalled<AccessToken> accessTokenInJournal() {
        return Journalled.partOf(
                        AccessToken.class,
                        token -> Subject.of(
                                "person",
                                token.user().userId(),
                                Word.name("person", token.user().userId())),
                        token -> Word.message("journal.access-token"))
                .say("name", "token.name")
                .together("scopes", "token.scopes", (String scope) -> Word.message("tokenscope." + scope))
                .say("expiresOn", "token.expires", (LocalDate until) -> Word.day(until))
                .leaveOut("whose it is, which the entry is about", "user")
                .leaveOut("stands for the token, which opens a door", "tokenHash")
                .leaveOut("when stands in the entry itself", "madeAt")
                .leaveOut("a program asks, day and night", "usedAt", "usedFrom");
    }

    @Bean
    Journalled<Letter> letterInJournal() {
        return Journalled.partOf(
                        Letter.class,
                        PeopleInJournal::about,
                        letter -> Word.message("letter." + letter.kind().code()))
                .say("email", "person.email")
                .say("outcome", "letter.outcome", (Letter.Outcome outcome) -> Word.message("letter." + outcome.code()))
                .leaveOut("what the entry is about", "user", "about", "addressee")
                .leaveOut("what the entry calls it", "kind")
                .leaveOut("when stands in the entry itself", "askedAt", "writtenOn", "settledAt")
                .leaveOut("what came of it is told", "tries", "begunAt");
    }

    private static Subject about(Letter letter) {
        Letter.About about = letter.about();
        UserId user = letter.user();
        if (about != null) {
            return Subject.of("respondent", about.sheet(), Word.name("respondent", about.sheet()))
                    .inAssessment(about.assessment())
                    .inArrangement(about.arrangement());
        }
        UUID person = user == null ? null : user.userId();
        return Subject.of("person", person, Word.text(letter.addressee()));
    }

    private static Subject whose(PasswordLink link) {
        UserId user = link.user();
        return user == null || user.userId() == null
                ? Subject.of("installation", null, Word.message("journal.installation"))
                : Subject.of("person", user.userId(), Word.name("person", user.userId()));
    }
}
