package org.concordat.planning.consent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionTerms;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/** What a partner's director said to an action that binds the partner. It is kept; the latest of a partner counts. */
@Entity
@Immutable
@Table(name = "action_consent")
public class Consent {

    private static final int LONGEST = 1000;

    @EmbeddedId
    private ConsentId id;

    @Embedded
    private ActionId action;

    @Embedded
    private PartnerId partner;

    @Enumerated(EnumType.STRING)
    private ConsentAnswer answer;

    @Nullable private String words;

    private String givenTo;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "given_by"))
    @AttributeOverride(name = "name", column = @Column(name = "given_name"))
    @AttributeOverride(name = "at", column = @Column(name = "given_at"))
    private Signature given;

    protected Consent() {}

    /** Throws {@link Refusal} for a partner that it does not bind, and for a no or a change without words. */
    Consent(Action action, PartnerId partner, ConsentAnswer answer, @Nullable String words, Signature given) {
        if (!action.state().bound().contains(partner)) {
            throw new Refusal("consent.not-bound");
        }
        this.id = ConsentId.next();
        this.action = action.id();
        this.partner = partner;
        this.answer = answer;
        this.words = PlainText.passage("words", words, LONGEST);
        this.givenTo = mark(action);
        this.given = given;
        if (answer != ConsentAnswer.AGREED && this.words == null) {
            throw Refusal.of("words", "consent.words." + answer.code());
        }
    }

    /** Stands for what an action says and asks for now: another mark, another thing to agree to. */
    static String mark(Action action) {
        return DigestUtils.md5DigestAsHex(agreedTo(action).getBytes(StandardCharsets.UTF_8));
    }

    /** What a partner agrees to: what it says, and the work, the money and the days that it asks for. */
    private static String agreedTo(Action action) {
        ActionTerms terms = action.terms();
        ActionDetails details = action.details();
        return String.join(
                "\n",
                action.title(),
                Objects.toString(action.brief().what(), ""),
                Objects.toString(action.brief().doneWhen(), ""),
                terms.effortDays().toPlainString(),
                Objects.toString(terms.partner(), ""),
                new TreeMap<>(details.shares().entrySet().stream()
                                .collect(
                                        Collectors.toMap(share -> share.getKey().partnerId(), Map.Entry::getValue)))
                        .toString(),
                Objects.toString(terms.start(), ""),
                Objects.toString(terms.due(), ""),
                Objects.toString(details.cost(), ""));
    }

    /** Whether the action still says and asks for what this was said to. */
    boolean isTo(Action now) {
        return givenTo.equals(mark(now));
    }

    public ConsentId id() {
        return id;
    }

    public ActionId action() {
        return action;
    }

    public PartnerId partner() {
        return partner;
    }

    public ConsentAnswer answer() {
        return answer;
    }

    /** What is to be changed, or why not; null where nothing was said besides. */
    @Nullable public String words() {
        return words;
    }

    /** Who said it and when. */
    public Signature given() {
        return given;
    }
}
