package org.concordat.planning.renewal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.assessment.Mode;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.planning.ActionOrigin;
import org.concordat.readiness.Level;
import org.concordat.readiness.LevelOrigin;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Verdict;
import org.springframework.context.MessageSource;

/**
 * What one kept scorecard says of its mechanisms, in words that everyone who sees the arrangement may read: positions of
 * partners, of an anonymous assessment not even these.
 */
final class GapsInWords implements GapWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final ScorecardDocument kept;
    private final MessageSource messages;

    GapsInWords(ScorecardDocument kept, MessageSource messages) {
        this.kept = kept;
        this.messages = messages;
    }

    @Override
    public Said of(ActionOrigin origin, Mechanism mechanism, MechanismScore found) {
        String prefix = "plan." + origin.code();
        return new Said(
                say(prefix + ".title", mechanism.name()),
                say(prefix + ".what", mechanism.name()),
                say(prefix + ".done-when", mechanism.name()));
    }

    @Override
    public String why(ActionOrigin origin, Mechanism mechanism, MechanismScore found) {
        Double level = found.level();
        if (level == null) {
            return say("plan.why.find-out");
        }
        List<String> sentences = new ArrayList<>();
        switch (origin) {
            case VIEWS ->
                sentences.add(say(
                        "plan.why.views",
                        Objects.requireNonNullElse(found.finding().gap(), 0.0)));
            case EVIDENCE -> sentences.add(say("plan.why.evidence", level, day(kept.asOf())));
            case LOOK_AGAIN -> sentences.add(say("plan.why.look-again", day(kept.asOf()), level));
            default ->
                sentences.add(say("plan.why.level", level, found.mechanism().target(), found.lost()));
        }
        positions(found, sentences);
        gate(found, level, sentences);
        return String.join(" ", sentences);
    }

    private void positions(MechanismScore found, List<String> sentences) {
        if (found.finding().origin() == LevelOrigin.AGREED) {
            sentences.add(say("plan.why.settled"));
        }
        if (kept.mode() != Mode.ANONYMOUS && found.finding().gap() != null) {
            sentences.add(say(
                    "plan.why.partners",
                    found.positions().stream()
                            .filter(position -> position.level() != null)
                            .map(position -> say("plan.why.partner", kept.nameOf(position.partner()), position.level()))
                            .collect(Collectors.joining(", "))));
        }
    }

    private void gate(MechanismScore found, double level, List<String> sentences) {
        Verdict verdict = kept.result().verdict();
        if (found.mechanism().critical() && level < Level.PARALLEL.step()) {
            sentences.add(
                    verdict.capped()
                            ? say("plan.why.gate", band(verdict.band()), band(verdict.withoutGates()))
                            : say("plan.why.gate.free"));
        }
    }

    private String band(Enum<?> band) {
        return say("band." + Coded.kebab(band));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.UK);
    }
}
