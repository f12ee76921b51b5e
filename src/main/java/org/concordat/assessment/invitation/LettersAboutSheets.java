package org.concordat.assessment.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Correction;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.identity.Letter;
import org.concordat.identity.Letter.Kind;
import org.concordat.identity.LinkToken;
import org.concordat.identity.SheetLetters;
import org.concordat.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What letters to people who are asked say: what is asked, by whom and until when, with a link of each letter's own. */
@Component
class LettersAboutSheets implements SheetLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Respondents respondents;
    private final Assessments assessments;
    private final SheetLinks links;
    private final Invitations invitations;
    private final Reach reach;
    private final MessageSource messages;
    private final Clock clock;

    LettersAboutSheets(
            Respondents respondents,
            Assessments assessments,
            SheetLinks links,
            Invitations invitations,
            Reach reach,
            MessageSource messages,
            Clock clock) {
        this.respondents = respondents;
        this.assessments = assessments;
        this.links = links;
        this.invitations = invitations;
        this.reach = reach;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Words> words(Letter letter, UnaryOperator<String> address) {
        RespondentId id =
                new RespondentId(Objects.requireNonNull(letter.about()).sheet());
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        Assessment assessment = assessments.findById(person.assessment()).orElseThrow(NotFound::new);
        if (!isWanted(letter.kind(), person, assessment) || reach.keepsOut(person)) {
            return Optional.empty();
        }
        String token = LinkToken.fresh();
        Instant now = clock.instant();
        SheetLink link = links.save(
                new SheetLink(person, token, false, now, SheetLink.end(person, assessment, now, clock.getZone())));
        return Optional.of(
                words(letter, invitations.invitation(link), again(assessment), address.apply("/invitation/" + token)));
    }

    private static boolean isWanted(Kind kind, Respondent person, Assessment assessment) {
        return switch (kind) {
            case REMINDER -> assessment.takesAnswers() && person.status().isPending();
            case RETURNED -> assessment.takesAnswers() && person.status() == RespondentStatus.RETURNED;
            case RESULT -> assessment.status() == AssessmentStatus.CLOSED && person.counts();
            default -> assessment.takesAnswers() && person.counts();
        };
    }

    private Words words(Letter letter, Invitation about, String again, String link) {
        String kind = "letter." + letter.kind().code();
        String due = about.dueOn() == null ? "" : say("letter.sheet.due", DAY.format(about.dueOn()));
        return new Words(
                say(kind + ".subject", about.arrangement()),
                say(
                        kind + ".text",
                        about.person(),
                        about.askedBy(),
                        about.arrangement(),
                        about.partner(),
                        about.assessment(),
                        due,
                        about.minutes(),
                        link,
                        about.answered(),
                        about.asked(),
                        say("letter.result." + about.promise().code()),
                        DAY.format(LocalDate.ofInstant(about.until().minusSeconds(1), clock.getZone())),
                        again));
    }

    /** Why someone is asked who was asked already; nothing where they were not. */
    private String again(Assessment assessment) {
        Correction correction = assessment.correction();
        return correction == null ? "" : say("letter.sheet.again", correction.reason());
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.UK);
    }
}
