package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Reason;
import org.concordat.portfolio.Rule;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.Standing.Look;
import org.concordat.portfolio.Voice;
import org.concordat.readiness.Band;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says why an arrangement needs attention, and where that can be mended. */
final class ReasonWords {

    /** A concern as a page shows it. */
    record Line(
            String name,
            String href,
            String kind,
            String stage,
            boolean published,
            String cost,
            List<Said> reasons,
            int more) {}

    /**
     * @param mend the key of what the link offers
     */
    record Said(String rule, String text, String href, String mend) {}

    /** Around names that people typed, so that one written from right to left does not turn the sentence round. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final MessageSource messages;
    private final Lens lens;
    private final List<Voice> voices;
    private final Viewer viewer;
    private final LocalDate today;

    ReasonWords(MessageSource messages, Lens lens, List<Voice> voices, Viewer viewer, LocalDate today) {
        this.messages = messages;
        this.lens = lens;
        this.voices = voices;
        this.viewer = viewer;
        this.today = today;
    }

    /** @param most how many reasons to say; the rest are counted */
    Line line(Concern concern, int most) {
        Standing standing = concern.standing();
        List<Said> said = concern.reasons().stream()
                .limit(most)
                .map(reason -> say(standing, reason))
                .toList();
        return new Line(
                standing.name(),
                Addresses.arrangement(standing.arrangement(), lens),
                standing.kind().code(),
                standing.stage().code(),
                concern.published(),
                Shown.whole(concern.cost()),
                said,
                concern.reasons().size() - said.size());
    }

    private Said say(Standing standing, Reason reason) {
        return switch (reason.rule()) {
            case GATE -> gate(standing, reason);
            case UNRATED -> unrated(standing, reason);
            case GAP -> gap(reason);
            case FALLEN -> fallen(standing);
            case OVERDUE -> overdue(standing);
            case EXPIRING -> expiring(standing);
            case OLD -> old(standing);
            case UNASSESSED -> said(reason.rule(), words("attention.unassessed"), look(standing));
        };
    }

    private Said gate(Standing standing, Reason reason) {
        Look latest = latest(standing);
        List<Finding> gates = reason.findings();
        String which = together(gates.stream()
                .map(gate -> words("attention.gate.one", name(gate), Shown.level(gate.evidencedLevel())))
                .toList());
        String kind = label("kind", standing.kind().code()).toLowerCase(Locale.UK);
        String text = latest.heldDown()
                ? words("attention.gate.held", which, gates.size(), kind, band(latest), bandWithout(latest))
                : latest.bandWithoutGates() == Band.TOO_LITTLE_KNOWN
                        ? words("attention.gate.unknown", which, gates.size(), kind, areas(gates))
                        : words("attention.gate.area", which, gates.size(), kind, areas(gates), bandWithout(latest));
        return said(reason.rule(), text, explained(gates.get(0)));
    }

    private Said unrated(Standing standing, Reason reason) {
        String which = together(reason.findings().stream().map(this::name).toList());
        Mend mend = standing.published() ? explained(reason.findings().get(0)) : look(standing);
        return said(
                reason.rule(),
                words("attention.unrated", which, reason.findings().size()),
                mend);
    }

    private Said gap(Reason reason) {
        Finding found = reason.findings().get(0);
        String apart = found.gap() == null ? "" : Shown.level(found.gap());
        List<Voice> held = voices.stream()
                .filter(voice -> voice.assessment().equals(found.assessment())
                        && voice.mechanism().equals(found.mechanism()))
                .toList();
        if (held.size() < 2) {
            return said(reason.rule(), words("attention.gap.apart", name(found), apart), explained(found));
        }
        Voice highest = held.get(0);
        Voice lowest = held.get(held.size() - 1);
        String text = words(
                "attention.gap",
                name(found),
                isolated(highest.partner()),
                Shown.level(highest.level()),
                isolated(lowest.partner()),
                Shown.level(lowest.level()),
                apart);
        return said(reason.rule(), text, explained(found));
    }

    private Said fallen(Standing standing) {
        Look latest = latest(standing);
        Double before = latest.before();
        Double now = latest.readiness();
        LocalDate then = latest.beforeAsOf();
        String text = words(
                "attention.fallen",
                before == null ? "" : Shown.whole(before),
                now == null ? "" : Shown.whole(now),
                then == null ? "" : Shown.day(then),
                Shown.day(latest.asOf()));
        return said(Rule.FALLEN, text, new Mend(Addresses.result(latest.assessment()), "mend.result"));
    }

    private Said overdue(Standing standing) {
        Standing.Actions actions = standing.actions();
        LocalDate oldest = actions.oldest();
        String text =
                words("attention.overdue", actions.overdue(), actions.open(), oldest == null ? "" : Shown.day(oldest));
        return said(Rule.OVERDUE, text, new Mend(Addresses.plan(standing.arrangement(), lens), "mend.plan"));
    }

    private Said expiring(Standing standing) {
        Standing.RunningOut evidence = standing.runningOut();
        if (evidence == null) {
            throw new IllegalStateException("Nothing runs out");
        }
        String text = words("attention.expiring", evidence.entries(), Shown.day(evidence.soonest()));
        return said(Rule.EXPIRING, text, new Mend(Addresses.expiring(evidence.assessment()), "mend.evidence"));
    }

    private Said old(Standing standing) {
        Look latest = latest(standing);
        String now = label("stage", standing.stage().code());
        String text = latest.stage() == standing.stage()
                ? words(
                        "attention.old",
                        Shown.day(latest.asOf()),
                        latest.months(today),
                        now,
                        Rule.goodFor(standing.stage()))
                : words(
                        "attention.moved",
                        Shown.day(latest.asOf()),
                        label("stage", latest.stage().code()),
                        now);
        return said(Rule.OLD, text, look(standing));
    }

    private static Said said(Rule rule, String text, Mend mend) {
        return new Said(rule.code(), text, mend.href(), mend.key());
    }

    private record Mend(String href, String key) {}

    private static Mend explained(Finding finding) {
        return new Mend(Addresses.explanation(finding.assessment(), finding.mechanism()), "mend.explanation");
    }

    /** The way to a new look: the one under way, a new one, or the arrangement for whoever cannot start one. */
    private Mend look(Standing standing) {
        UUID underWay = standing.underWay();
        if (!viewer.facilitates()) {
            return new Mend(Addresses.arrangement(standing.arrangement(), lens), "mend.arrangement");
        }
        return underWay == null
                ? new Mend(
                        Addresses.newAssessment(
                                standing.arrangement(), lens.framework().code()),
                        "mend.assess")
                : new Mend(Addresses.assessment(underWay), "mend.continue");
    }

    private static Look latest(Standing standing) {
        Look latest = standing.latest();
        if (latest == null) {
            throw new IllegalStateException("Nothing was found, since nothing was looked at");
        }
        return latest;
    }

    private String name(Finding finding) {
        return finding.mechanism().value() + " " + lens.shortName(finding.mechanism());
    }

    private String areas(List<Finding> gates) {
        return together(gates.stream()
                .map(gate -> lens.areaName(gate.area()))
                .distinct()
                .toList());
    }

    /** One, two and three. */
    private String together(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + words("attention.and") + names.get(last);
    }

    private String band(Look latest) {
        return label("band", Standing.code(latest.band()));
    }

    private String bandWithout(Look latest) {
        return label("band", Standing.code(latest.bandWithoutGates()));
    }

    private String label(String prefix, String code) {
        return words(prefix + "." + code);
    }

    private static String isolated(String name) {
        return ISOLATED.formatted(name);
    }

    private String words(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
