package org.concordat.assessment.sheet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.MechanismCodeColumn;
import org.concordat.assessment.RespondentId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;

/** A person asked to answer for a partner, and the sheet of their answers. */
@Entity
public class Respondent {

    @EmbeddedId
    private RespondentId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private AssessmentId assessment;

    @Embedded
    private PartnerId partner;

    private String name;

    @Nullable private String email;

    @Column(name = "account_id")
    @Nullable private UUID account;

    @Enumerated(EnumType.STRING)
    private RespondentStatus status;

    @Embedded
    @AttributeOverride(name = "respondentId", column = @Column(name = "former_id"))
    @Nullable private RespondentId former;

    /** Counts the changes of the answers. */
    private int edition;

    @Nullable private Instant submittedAt;

    @Nullable private String returnedNote;

    @Nullable private LocalDate dueOn;

    @Nullable private String dueBecause;

    @Nullable private String declinedBecause;

    @Embedded
    @AttributeOverride(name = "respondentId", column = @Column(name = "replaced_by"))
    @Nullable private RespondentId replacedBy;

    @ElementCollection
    @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "respondent_id"))
    @MapKeyColumn(name = "mechanism")
    @Convert(attributeName = "key", converter = MechanismCodeColumn.class)
    private Map<MechanismCode, Answer> answers = new HashMap<>();

    /** The mechanisms that were described anew since they were asked about, each with the edition of the sheet that this made. */
    @ElementCollection
    @CollectionTable(name = "answer_asked_anew", joinColumns = @JoinColumn(name = "respondent_id"))
    @MapKeyColumn(name = "mechanism")
    @Column(name = "edition")
    @Convert(attributeName = "key", converter = MechanismCodeColumn.class)
    private Map<MechanismCode, Integer> askedAnew = new HashMap<>();

    /** What was answered on mechanisms that are asked about no more; it counts nowhere. */
    @ElementCollection
    @CollectionTable(name = "answer_laid_aside", joinColumns = @JoinColumn(name = "respondent_id"))
    @MapKeyColumn(name = "mechanism")
    @Convert(attributeName = "key", converter = MechanismCodeColumn.class)
    private Map<MechanismCode, Answer> laidAside = new HashMap<>();

    protected Respondent() {}

    /** Asks a person to answer for a partner. */
    public Respondent(
            Assessment asked, PartnerId partner, String name, @Nullable String email, @Nullable UUID account) {
        asked.requireTakesAnswers();
        asked.requireHeard(partner);
        this.id = RespondentId.next();
        this.assessment = asked.id();
        this.partner = partner;
        this.name = PlainText.line("name", name, 120);
        this.email = address(email);
        this.account = account;
        this.status = RespondentStatus.INVITED;
    }

    /** Asks a person again who was asked before in another assessment. */
    public Respondent(Assessment asked, Respondent former, @Nullable UUID account) {
        this(asked, former.partner, former.name, former.email, account);
        this.former = former.id;
    }

    /** Whether someone bound to that partner, or to none, may be asked to answer for a partner. */
    public static boolean mayAnswerFor(PartnerId partner, @Nullable UUID bound) {
        return bound == null || bound.equals(partner.partnerId());
    }

    private static @Nullable String address(@Nullable String email) {
        String said = PlainText.optionalLine("email", email, 254);
        if (said != null && !said.matches("[^\\s@]+@[^\\s@]+")) {
            throw Refusal.of("email", "respondent.email.invalid");
        }
        return said == null ? null : said.toLowerCase(Locale.ROOT);
    }

    /**
     * Gives an answer, in place of any given before.
     *
     * @param seen the edition of the sheet that the answer was given on; {@link StaleForm} if this mechanism was
     *     answered on a later one, since whoever answers now has not seen that
     */
    public void answer(Assessment asked, MechanismCode mechanism, Answer given, int seen) {
        requireChangeable(asked);
        asked.requireMechanism(mechanism);
        Integer described = askedAnew.get(mechanism);
        if (described != null && seen < described) {
            throw new Refusal("answer.described-anew");
        }
        Answer before = answers.get(mechanism);
        if (before != null && described == null && before.saysTheSameAs(given)) {
            return;
        }
        if (before != null && seen < before.edition()) {
            StaleForm.unlessCurrent(seen, before.edition());
        }
        edition++;
        askedAnew.remove(mechanism);
        answers.put(mechanism, given.inPlaceOf(before).inEdition(edition));
        if (status == RespondentStatus.INVITED) {
            status = RespondentStatus.ANSWERING;
        }
    }

    /** Hands the answers in; from then on they can only be read. */
    public void submit(Assessment asked, Instant at) {
        requireChangeable(asked);
        if (answers.isEmpty()) {
            throw new Refusal("respondent.nothing-answered");
        }
        status = RespondentStatus.SUBMITTED;
        submittedAt = at;
        returnedNote = null;
    }

    /** Gives the sheet back to be looked at again, with a word that says what. */
    public void giveBack(Assessment asked, @Nullable String note) {
        requireOwn(asked);
        asked.requireTakesAnswers();
        if (status != RespondentStatus.SUBMITTED) {
            throw new Refusal("respondent.not-submitted");
        }
        returnedNote = PlainText.requiredPassage("reason", note, 1000);
        status = RespondentStatus.RETURNED;
        submittedAt = null;
    }

    /**
     * Goes along when the assessment moves to a newer version of its framework.
     *
     * @param described the mechanisms whose levels are described otherwise; what was answered on them is to be looked at again
     * @param gone the mechanisms that are asked about no more; what was answered on them is laid aside and counts no more
     */
    public void follow(Assessment moved, Collection<MechanismCode> described, Collection<MechanismCode> gone) {
        requireOwn(moved);
        gone.forEach(mechanism -> {
            askedAnew.remove(mechanism);
            Answer answer = answers.remove(mechanism);
            if (answer != null) {
                laidAside.put(mechanism, answer);
            }
        });
        if (!described.isEmpty()) {
            edition++;
            described.forEach(mechanism -> askedAnew.put(mechanism, edition));
        }
    }

    /** Will not answer. What they had entered stays with them, and counts nowhere. */
    public void decline(Assessment asked, @Nullable String because) {
        requireChangeable(asked);
        declinedBecause = reason(because);
        status = RespondentStatus.DECLINED;
        returnedNote = null;
    }

    /** Asks someone again who had declined. */
    public void askAgain(Assessment asked) {
        requireOwn(asked);
        asked.requireTakesAnswers();
        if (status != RespondentStatus.DECLINED) {
            throw new Refusal("respondent.not-declined");
        }
        declinedBecause = null;
        status = answers.isEmpty() ? RespondentStatus.INVITED : RespondentStatus.ANSWERING;
    }

    /** Gives this person longer than the others. */
    public void extend(Assessment asked, LocalDate until, @Nullable String because) {
        requireChangeable(asked);
        LocalDate now = dueOn(asked);
        if (now == null) {
            throw new Refusal("respondent.extension.no-due-day");
        }
        if (!until.isAfter(now)) {
            throw Refusal.of("dueOn", "respondent.extension.not-longer");
        }
        dueBecause = reason(because);
        dueOn = until;
    }

    /** Hands the place to someone else, who starts with an empty sheet. */
    public void replaceBy(Assessment asked, RespondentId other) {
        requireOwn(asked);
        asked.requireTakesAnswers();
        if (status == RespondentStatus.REPLACED) {
            throw new Refusal("respondent.replaced");
        }
        status = RespondentStatus.REPLACED;
        replacedBy = other;
        submittedAt = null;
    }

    private static String reason(@Nullable String because) {
        String said = PlainText.passage("reason", because, 1000);
        if (said == null) {
            throw Refusal.of("reason", "respondent.reason.missing");
        }
        return said;
    }

    /** Whether it is this viewer who was asked: known by their account here, or come by their link. */
    public boolean isOf(Viewer viewer) {
        return viewer.isGuest()
                ? id.respondentId().equals(viewer.sheet())
                : viewer.id().userId().equals(account);
    }

    /** Whether it held an answer that was given before then, be it on a mechanism that is asked about no more. */
    boolean answeredBefore(Instant then) {
        return Stream.concat(answers.values().stream(), laidAside.values().stream())
                .anyMatch(answer -> !answer.signature().at().isAfter(then));
    }

    /** Whether it holds an answer that was given after then. */
    public boolean answeredSince(Instant then) {
        return answers.values().stream()
                .anyMatch(answer -> answer.signature().at().isAfter(then));
    }

    /** Whether the person who was asked gave this answer themselves, and nobody for them. */
    public boolean gave(Answer answer) {
        UUID by = answer.signature().by();
        return id.respondentId().equals(by) || Objects.equals(account, by);
    }

    /** Hands the sheet to the person who was asked, now that they are known here. */
    void belongsTo(UUID person) {
        this.account = person;
    }

    private void requireChangeable(Assessment asked) {
        requireOwn(asked);
        asked.requireTakesAnswers();
        switch (status) {
            case SUBMITTED -> throw new Refusal("respondent.already-submitted");
            case DECLINED -> throw new Refusal("respondent.declined");
            case REPLACED -> throw new Refusal("respondent.replaced");
            case INVITED, ANSWERING, RETURNED -> {}
        }
    }

    private void requireOwn(Assessment asked) {
        if (!asked.id().equals(assessment)) {
            throw new IllegalArgumentException("Respondent " + id + " belongs to another assessment");
        }
    }

    public RespondentId id() {
        return id;
    }

    public AssessmentId assessment() {
        return assessment;
    }

    public PartnerId partner() {
        return partner;
    }

    public String name() {
        return name;
    }

    @Nullable public String email() {
        return email;
    }

    /** The id of the person who answers here themselves; null when others enter what they said. */
    @Nullable public UUID account() {
        return account;
    }

    /** The sheet of the same person in the assessment that this one was started from; null when there is none. */
    @Nullable public RespondentId former() {
        return former;
    }

    /** Whether the sheets are certainly one person's: of the same account, or of the same address. */
    boolean isOfTheSamePersonAs(Respondent other) {
        return account != null && account.equals(other.account) || email != null && email.equals(other.email);
    }

    /** Whether the sheets may be one person's, as far as anybody can tell. */
    public boolean mayBeOfTheSamePersonAs(Respondent other) {
        return isOfTheSamePersonAs(other)
                || other.id.equals(former)
                || id.equals(other.former)
                || partner.equals(other.partner) && name.equalsIgnoreCase(other.name);
    }

    public RespondentStatus status() {
        return status;
    }

    /** The edition that travels in an answering form: one more for every answer given or changed. */
    public int edition() {
        return edition;
    }

    @Nullable public Instant submittedAt() {
        return submittedAt;
    }

    /** What to look at again; null unless the sheet was given back with a word. */
    @Nullable public String returnedNote() {
        return returnedNote;
    }

    /** The last day on which this person's answers are asked for; null for none. */
    @Nullable public LocalDate dueOn(Assessment asked) {
        return dueOn == null ? asked.dueOn() : dueOn;
    }

    /** Why they have longer than the others; null if they have not. */
    @Nullable public String dueBecause() {
        return dueBecause;
    }

    /** Whether their answers were asked for until a day that is over, and are still waited for. */
    public boolean isLate(Assessment asked, LocalDate today) {
        LocalDate due = dueOn(asked);
        return status.isPending() && due != null && today.isAfter(due);
    }

    /** Why they will not answer; null unless they declined. */
    @Nullable public String declinedBecause() {
        return declinedBecause;
    }

    /** Who answers in their place; null if nobody does. */
    @Nullable public RespondentId replacedBy() {
        return replacedBy;
    }

    /** When something was last entered on the sheet; null before the first answer. */
    @Nullable public Instant lastSaved() {
        return answers.values().stream()
                .map(answer -> answer.signature().at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The answers, by mechanism. */
    public SortedMap<MechanismCode, Answer> answers() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** Whether they gave a level to a mechanism. */
    public boolean rated(MechanismCode mechanism) {
        return answer(mechanism)
                .filter(answer -> answer.kind() == AnswerKind.RATED)
                .isPresent();
    }

    /** The mechanisms that were answered when their levels were described otherwise. */
    public Set<MechanismCode> toLookAtAgain() {
        Set<MechanismCode> again = new HashSet<>(askedAnew.keySet());
        again.retainAll(answers.keySet());
        return Set.copyOf(again);
    }

    public Optional<Answer> answer(MechanismCode mechanism) {
        return Optional.ofNullable(answers.get(mechanism));
    }

    /** Whether what they answered counts: not of those who declined, or in whose place another answers. */
    public boolean counts() {
        return status.counts();
    }

    public boolean isSubmitted() {
        return status == RespondentStatus.SUBMITTED;
    }
}
