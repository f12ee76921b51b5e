package org.concordat.assessment.sheet;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.concordat.assessment.Signature;
import org.concordat.readiness.Level;
import org.concordat.readiness.Response;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent said of one mechanism.
 *
 * @param level 0 to 4 if it is rated, else null
 * @param reason why it does not apply, else null
 * @param note what makes the respondent say so, or null
 * @param takenOver from where the respondent took the level over as their own: what they said under another framework; empty
 *     where that is told nobody, null where it is not so. It is never offered further
 * @param edition the edition of the sheet that came about with this answer
 * @param signature who entered it and when: the respondent, or someone who brought the answer home
 */
@Embeddable
public record Answer(
        @Enumerated(EnumType.STRING) AnswerKind kind,
        @Nullable Integer level,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String takenOver,
        int edition,
        @Embedded Signature signature) {

    private static final int LONGEST = 2000;

    public Answer {
        if (kind == AnswerKind.RATED && (level == null || level < 0 || level > Level.HIGHEST)) {
            throw Refusal.of("level", "answer.level.off-the-ladder");
        }
        if (kind != AnswerKind.RATED) {
            level = null;
        }
        reason = kind == AnswerKind.DOES_NOT_APPLY ? PlainText.passage("reason", reason, LONGEST) : null;
        if (kind == AnswerKind.DOES_NOT_APPLY && reason == null) {
            throw Refusal.of("reason", "answer.reason.missing");
        }
        note = PlainText.passage("note", note, LONGEST);
    }

    /** A level was given. */
    public static Answer rated(@Nullable Integer level, @Nullable String note, Signature signature) {
        return new Answer(AnswerKind.RATED, level, null, note, null, 0, signature);
    }

    /** The respondent cannot say. */
    public static Answer notSure(@Nullable String note, Signature signature) {
        return new Answer(AnswerKind.NOT_SURE, null, null, note, null, 0, signature);
    }

    /** The mechanism has no place here, for a reason. */
    public static Answer doesNotApply(@Nullable String reason, @Nullable String note, Signature signature) {
        return new Answer(AnswerKind.DOES_NOT_APPLY, null, reason, note, null, 0, signature);
    }

    Answer inEdition(int next) {
        return new Answer(kind, level, reason, note, takenOver, next, signature);
    }

    /** The same level, taken over from somewhere. */
    Answer takenOverFrom(@Nullable String origin) {
        return new Answer(kind, level, reason, note, origin, edition, signature);
    }

    /** This one in place of another: a level that was taken over stays so, whatever is written besides. */
    Answer inPlaceOf(@Nullable Answer before) {
        return before == null || takenOver != null || kind != AnswerKind.RATED || !Objects.equals(level, before.level)
                ? this
                : takenOverFrom(before.takenOver);
    }

    /** Whether the other says the same, whoever entered it and when. */
    public boolean saysTheSameAs(Answer other) {
        return kind == other.kind
                && Objects.equals(level, other.level)
                && Objects.equals(reason, other.reason)
                && Objects.equals(note, other.note);
    }

    /** As the engine takes it. */
    public Response response() {
        return switch (kind) {
            case RATED -> new Response.Rated(Level.of(level == null ? 0 : level));
            case NOT_SURE -> new Response.NotSure();
            case DOES_NOT_APPLY -> new Response.DoesNotApply(reason == null ? "" : reason);
        };
    }
}
