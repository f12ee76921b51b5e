package org.concordat.assessment.sheet;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Mode;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What of an assessment's answers one viewer gets to see; the one place where that rule stands. It is asked after it is
 * known that the viewer may see the arrangement at all.
 *
 * <p>What one partner's people wrote is theirs. <em>Attributed</em>: everything, with names. <em>By partner</em>: each
 * partner's position; a person's answers and comments only for viewers of the same partner and for those who facilitate
 * for all. <em>Anonymous</em>: nobody's sheet; no partner's figure under three answers, nor any other that fewer went
 * into, since it would tell of them; no comment of fewer than five people.
 */
public final class Disclosure {

    /** Under so many levels given, an anonymous assessment shows no partner's figure. */
    public static final int FEWEST_ANSWERS = 3;

    /** Where fewer people wrote something about a mechanism, an anonymous assessment shows no comment. */
    public static final int FEWEST_COMMENTS = 5;

    private final Mode mode;

    @Nullable private final Viewer viewer;

    private Disclosure(Mode mode, @Nullable Viewer viewer) {
        this.mode = mode;
        this.viewer = viewer;
    }

    /** What this viewer gets to see. */
    public static Disclosure to(Viewer viewer, Mode mode) {
        return new Disclosure(mode, viewer);
    }

    /** What everyone gets to see who may see the arrangement; dashboards are made of this. */
    public static Disclosure toEveryone(Mode mode) {
        return new Disclosure(mode, null);
    }

    /**
     * A comment as it may be shown.
     *
     * @param text what was written, as a note or as the reason why a mechanism does not apply
     * @param by who wrote it; null where no name may be shown
     */
    public record Comment(String text, @Nullable Respondent by) {}

    /** Whether a person's sheet may be read: what they answered, and what they wrote. */
    public boolean reads(Respondent sheet) {
        if (viewer == null) {
            return mode == Mode.ATTRIBUTED;
        }
        if (sheet.isOf(viewer)) {
            return true;
        }
        return switch (mode) {
            case ATTRIBUTED -> viewer.seesArrangements();
            case BY_PARTNER -> readsAllOf(sheet.partner());
            case ANONYMOUS -> broughtHomeBy(viewer, sheet);
        };
    }

    /** Whether answers may be entered on a person's sheet: one's own, or brought home for a partner one speaks for. */
    public boolean enters(Respondent sheet) {
        if (viewer == null) {
            return false;
        }
        return sheet.isOf(viewer) || (speaksFor(viewer, sheet.partner()) && reads(sheet));
    }

    /** Whether a viewer may enter answers for a partner: they facilitate, for all or for this one. */
    public static boolean speaksFor(Viewer viewer, PartnerId partner) {
        return viewer.facilitates()
                && (viewer.boundPartner() == null || partner.partnerId().equals(viewer.boundPartner()));
    }

    /** In an anonymous assessment only a sheet that holds nothing but what this viewer typed in. */
    private static boolean broughtHomeBy(Viewer viewer, Respondent sheet) {
        return sheet.account() == null
                && speaksFor(viewer, sheet.partner())
                && sheet.answers().values().stream()
                        .allMatch(answer -> answer.signature().isOf(viewer));
    }

    /**
     * Whether a partner's evidence may be read: what it is, and not only that there is some and how good it is. It is its
     * partner's, like what people write; what belongs to the partners together, with null for a partner, is everyone's.
     */
    public boolean readsEvidenceOf(@Nullable PartnerId partner) {
        return partner == null
                || (mode == Mode.ATTRIBUTED
                        ? viewer == null || viewer.seesArrangements()
                        : isOfOrFacilitatesFor(partner));
    }

    /**
     * The comments on a mechanism that may be shown. In an anonymous assessment in the order of the alphabet, and none unless
     * enough people wrote something, whoever wrote how much.
     *
     * @param saidBefore words that may have been seen in looks before: said again in an anonymous one, they are left out, since
     *     those that were not said before would be told from them
     */
    public List<Comment> comments(MechanismCode mechanism, Collection<Respondent> respondents, Set<String> saidBefore) {
        List<Respondent> writers = respondents.stream()
                .filter(sheet -> sheet.counts() && (mode == Mode.ANONYMOUS || reads(sheet)))
                .toList();
        if (mode != Mode.ANONYMOUS) {
            return writers.stream()
                    .flatMap(sheet -> words(sheet, mechanism).map(text -> new Comment(text, sheet)))
                    .toList();
        }
        List<List<String>> fresh = writers.stream()
                .map(sheet -> words(sheet, mechanism)
                        .filter(text -> !saidBefore.contains(text))
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
        return fresh.size() < FEWEST_COMMENTS
                ? List.of()
                : fresh.stream()
                        .flatMap(List::stream)
                        .sorted()
                        .map(text -> new Comment(text, null))
                        .toList();
    }

    private static Stream<String> words(Respondent sheet, MechanismCode mechanism) {
        return sheet.answer(mechanism).stream()
                .flatMap(answer -> Stream.of(answer.reason(), answer.note()).flatMap(Stream::ofNullable));
    }

    /**
     * Whether figures may be shown while answers still come in. Not of an anonymous assessment: the difference between
     * two moments would tell the answer given in between.
     */
    public static boolean showsFiguresOf(Assessment assessment) {
        return assessment.mode() != Mode.ANONYMOUS || assessment.status() != AssessmentStatus.OPEN;
    }

    /**
     * Whether it is told how much someone has answered, and how many have answered what. In an anonymous assessment neither:
     * beside each other, and beside what has no figure, they tell who said nothing about what. That someone has begun, or
     * handed in, is told of everyone.
     */
    public static boolean tellsHowMuchIsAnswered(Mode mode) {
        return mode != Mode.ANONYMOUS;
    }

    /**
     * Whether what someone answered on a mechanism goes into figures. In an anonymous assessment only where enough people of
     * their partner gave a level that does: with fewer, every figure that it went into would tell something of theirs.
     */
    public static BiPredicate<Respondent, MechanismCode> counting(
            Assessment assessment, Collection<Respondent> respondents) {
        if (assessment.mode() != Mode.ANONYMOUS) {
            return (sheet, mechanism) -> true;
        }
        Map<PartnerId, Map<MechanismCode, Long>> levels = respondents.stream()
                .filter(Respondent::counts)
                .collect(groupingBy(
                        Respondent::partner,
                        flatMapping(
                                sheet -> sheet.answers().keySet().stream()
                                        .filter(mechanism -> sheet.rated(mechanism)
                                                && !assessment.leavesUncounted(sheet.id(), mechanism)),
                                groupingBy(mechanism -> mechanism, Collectors.counting()))));
        return (sheet, mechanism) -> !assessment.leavesUncounted(sheet.id(), mechanism)
                && levels.getOrDefault(sheet.partner(), Map.of()).getOrDefault(mechanism, 0L) >= FEWEST_ANSWERS;
    }

    /** Whether everything may be read that the people of a partner answered. */
    public boolean readsAllOf(PartnerId partner) {
        return switch (mode) {
            case ATTRIBUTED -> true;
            case BY_PARTNER -> isOfOrFacilitatesFor(partner);
            case ANONYMOUS -> false;
        };
    }

    /** Whether the viewer belongs to a partner, or facilitates for all. */
    private boolean isOfOrFacilitatesFor(PartnerId partner) {
        return viewer != null
                && viewer.seesArrangements()
                && (partner.partnerId().equals(viewer.partner())
                        || viewer.facilitates() && viewer.boundPartner() == null);
    }
}
