package org.concordat.deciding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.assessment.Signature;
import org.concordat.deciding.Decision.Choice;
import org.concordat.deciding.aid.Advice;
import org.concordat.deciding.aid.Advice.Recommended;
import org.concordat.deciding.aid.Aid;
import org.concordat.partnership.ArrangementId;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One arrangement thought through with one aid: first a draft whose answers change, then a record of what was answered and
 * recommended, which stays as it is, with what was decided on it.
 */
@Entity
public class Deliberation {

    @EmbeddedId
    private DeliberationId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private ArrangementId arrangement;

    private String aid;

    private String title;

    @Convert(converter = KeptJson.OfAnswers.class)
    private KeptJson.Answers answers;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "begun_by"))
    @AttributeOverride(name = "name", column = @Column(name = "begun_name"))
    @AttributeOverride(name = "at", column = @Column(name = "begun_at"))
    private Signature begun;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "changed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "changed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
    private Signature changed;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "recorded_by"))
    @AttributeOverride(name = "name", column = @Column(name = "recorded_name"))
    @AttributeOverride(name = "at", column = @Column(name = "recorded_at"))
    @Nullable private Signature recorded;

    @Convert(converter = KeptJson.OfAdvice.class)
    @Nullable private Advice advice;

    @ElementCollection
    @CollectionTable(name = "deliberation_decision", joinColumns = @JoinColumn(name = "deliberation_id"))
    @OrderColumn(name = "position")
    private List<Decision> decisions = new ArrayList<>();

    protected Deliberation() {}

    /** A draft without answers. */
    Deliberation(ArrangementId arrangement, Aid aid, Signature by) {
        this.id = DeliberationId.next();
        this.arrangement = arrangement;
        this.aid = aid.code();
        this.title = aid.head().title();
        this.answers = new KeptJson.Answers(Map.of());
        this.begun = by;
        this.changed = by;
    }

    /**
     * Answers a question of a draft.
     *
     * @param choice null to leave it without an answer
     */
    void answer(String question, @Nullable String choice, Signature by) {
        requireDraft();
        if (Objects.equals(answers.choices().get(question), choice)) {
            return;
        }
        Map<String, String> now = new LinkedHashMap<>(answers.choices());
        if (choice == null) {
            now.remove(question);
        } else {
            now.put(question, choice);
        }
        answers = new KeptJson.Answers(now);
        changed = by;
    }

    /** The draft becomes a record of what its answers led to. */
    void record(Aid file, Signature by) {
        requireDraft();
        if (!file.isAnswered(answers.choices())) {
            throw new Refusal("deciding.incomplete");
        }
        answers = new KeptJson.Answers(file.known(answers.choices()));
        advice = Advice.of(file, answers.choices());
        recorded = by;
    }

    /** Adds what was decided on the recommendation; what was decided before stays. */
    void decide(Decision decision) {
        Advice said = advice();
        for (Recommended each : said.recommended()) {
            Choice choice = decision.choices().stream()
                    .filter(taken -> taken.matter().equals(each.matter()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("choices[" + each.matter() + "]", "choice.required"));
            if (!choice.isOther() && each.nameOf(choice.code()).isEmpty()) {
                throw Refusal.of("choices[" + each.matter() + "]", "choice.unknown");
            }
        }
        if (decision.reason() == null && decision.choices().stream().anyMatch(choice -> !choice.follows())) {
            throw Refusal.of("reason", "deciding.reason.required");
        }
        decisions.add(decision);
    }

    private void requireDraft() {
        if (isRecorded()) {
            throw new Refusal("deciding.recorded");
        }
    }

    public DeliberationId id() {
        return id;
    }

    /** The version that travels in forms; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    /** The code of the aid. */
    public String aid() {
        return aid;
    }

    /** The title of the aid when it was begun. */
    public String title() {
        return title;
    }

    /** The choices by the codes of the questions. */
    public Map<String, String> answers() {
        return answers.choices();
    }

    /** Who began it, and when. */
    public Signature begun() {
        return begun;
    }

    /** Who changed an answer last, and when. */
    public Signature changed() {
        return changed;
    }

    public boolean isRecorded() {
        return recorded != null;
    }

    /** Who recorded it, and when; null for a draft. */
    public @Nullable Signature recorded() {
        return recorded;
    }

    /** What the aid said when it was recorded. Throws {@link Refusal} for a draft. */
    public Advice advice() {
        if (advice == null) {
            throw new Refusal("deciding.not-recorded");
        }
        return advice;
    }

    /** What was decided on it, the earliest first. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** What was decided last; null while nothing is. */
    public @Nullable Decision decided() {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }
}
