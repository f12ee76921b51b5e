package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.attention.Rule;
import org.concordat.identity.Viewer;
import org.concordat.partnership.KnownDate;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Reason;
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
    public record Line(
            String name,
            String href,
            String kind,
            String stage,
            boolean published,
            String cost,
            List<Said> reasons,
            int more) {

        /** How many reasons stand open; there may be hundreds. */
        private static final int OPEN = 10;

        /** Fewer than this are not worth folding away. */
        private static final int FOLDED = 3;

        /** The reasons that stand open. */
        public List<Said> open() {
            return reasons.size() < OPEN + FOLDED ? reasons : reasons.subList(0, OPEN);
        }

        /** Those that are folded away behind them. */
        public List<Said> folded() {
            return reasons.subList(open().size(), reasons.size());
        }
    }

    /**
     * @param mend the key of what the link offers
     * @param ours whether it is for people here to mend, and not what a published report says
     * @param howLong how long it has been so; null when nobody can tell
     * @param snooze where it can be snoozed
     */
    public record Said(
            String rule,
            String text,
            String href,
            String mend,
            boolean ours,
            @Nullable HowLong howLong,
            String snooze) {}

    /** Around names that people typed, so that one written from right to left does not turn the sentence round. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final MessageSource messages;
    private final Lens lens;
    private final List<Voice> voices;
    private final Map<Finding, LocalDate> found;
    private final Mending mending;
    private final LocalDate today;

    /**
     * @param voices what partners hold who see something apart
     * @param found since when findings have been so
     */
    ReasonWords(
            MessageSource messages,
            Lens lens,
            List<Voice> voices,
            Map<Finding, LocalDate> found,
            Viewer viewer,
            LocalDate today) {
        this.messages = messages;
        this.lens = lens;
        this.voices = voices;
        this.found = found;
        this.mending = new Mending(lens, viewer);
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

    /** One reason by itself. */
    Said say(Standing standing, Reason reason) {
        Words words = words(standing, reason);
        return new Said(
                reason.rule().code(),
                words.text(),
                words.mend().href(),
                words.mend().key(),
                !Concern.ofReport(standing) || reason.rule() == Rule.OVERDUE || reason.rule() == Rule.UNOWNED,
                HowLong.of(standing, reason, found, today),
                Addresses.snooze(reason.about(standing, lens)));
    }

    private record Words(String text, Mending.Mend mend) {}

    private Words words(Standing standing, Reason reason) {
        return switch (reason.rule()) {
            case GATE -> gate(standing, reason);
            case UNRATED -> unrated(standing, reason);
            case GAP -> gap(standing, reason);
            case FALLEN -> fallen(standing);
            case OVERDUE -> overdue(standing);
            case UNOWNED -> unowned(standing);
            case EXPIRING -> expiring(standing);
            case OLD -> old(standing);
            case UNASSESSED -> new Words(words("attention.unassessed"), mending.look(standing));
            case DISTRESS -> distress(standing);
            case REVIEW -> review(standing);
            case ENDING -> ending(standing);
        };
    }

    private Words gate(Standing standing, Reason reason) {
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
        return new Words(text, mending.planned(standing, gates.get(0)));
    }

    private Words unrated(Standing standing, Reason reason) {
        String which = together(reason.findings().stream().map(this::name).toList());
        Mending.Mend mend =
                standing.published() ? Mending.explained(reason.findings().get(0)) : mending.look(standing);
        return new Words(words("attention.unrated", which, reason.findings().size()), mend);
    }

    private Words gap(Standing standing, Reason reason) {
        Finding found = reason.findings().get(0);
        String apart = found.gap() == null ? "" : Shown.level(found.gap());
        List<Voice> held = voices.stream()
                .filter(voice -> voice.assessment().equals(found.assessment())
                        && voice.mechanism().equals(found.mechanism()))
                .toList();
        if (held.size() < 2) {
            return new Words(words("attention.gap.apart", name(found), apart), mending.planned(standing, found));
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
        return new Words(text, mending.planned(standing, found));
    }

    private Words fallen(Standing standing) {
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
        return new Words(text, Mending.result(latest));
    }

    private Words overdue(Standing standing) {
        Standing.Actions actions = standing.actions();
        LocalDate oldest = actions.oldest();
        String text =
                words("attention.overdue", actions.overdue(), actions.open(), oldest == null ? "" : Shown.day(oldest));
        return new Words(text, mending.overdue(standing));
    }

    private Words expiring(Standing standing) {
        Standing.RunningOut evidence = standing.runningOut();
        if (evidence == null) {
            throw new IllegalStateException("Nothing runs out");
        }
        String text = words("attention.expiring", evidence.entries(), Shown.day(evidence.soonest()));
        return new Words(text, Mending.evidence(evidence));
    }

    private Words old(Standing standing) {
        Look latest = latest(standing);
        String now = label("stage", standing.stage().code());
        String text = latest.stage() == standing.stage()
                ? words(
                        "attention.old",
                        Shown.day(latest.asOf()),
                        latest.months(today),
                        now,
                        Rule.goodFor(standing.stage()),
                        latest.months(today) / 12)
                : words(
                        "attention.moved",
                        Shown.day(latest.asOf()),
                        label("stage", latest.stage().code()),
                        now);
        return new Words(text, mending.look(standing));
    }

    private Words unowned(Standing standing) {
        String text = words(
                "attention.unowned",
                standing.actions().unowned().actions(),
                standing.actions().open());
        return new Words(text, mending.unowned(standing));
    }

    private Words distress(Standing standing) {
        Standing.Distress distress = standing.distress();
        if (distress == null) {
            throw new IllegalStateException("Nobody is in distress");
        }
        List<String> partners =
                distress.partners().stream().map(ReasonWords::isolated).toList();
        return new Words(
                words("attention.distress", together(partners), partners.size()), mending.distress(standing, distress));
    }

    private Words review(Standing standing) {
        LocalDate review = standing.ahead().nextReview();
        if (review == null) {
            throw new IllegalStateException("No review is due");
        }
        String key = review.isBefore(today) ? "attention.review.late" : "attention.review";
        return new Words(words(key, Shown.day(review)), mending.edited(standing, "nextReview", "mend.review"));
    }

    private Words ending(Standing standing) {
        KnownDate ends = standing.ahead().ends();
        if (ends == null) {
            throw new IllegalStateException("It does not end");
        }
        String key = ends.latest().isBefore(today) ? "attention.ended" : "attention.ending";
        return new Words(words(key, ends.label()), mending.edited(standing, "exitPlanned", "mend.exit"));
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
