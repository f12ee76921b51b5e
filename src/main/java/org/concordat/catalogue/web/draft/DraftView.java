package org.concordat.catalogue.web.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.draft.DraftContent;
import org.concordat.catalogue.draft.Field;
import org.concordat.catalogue.draft.Field.Type;
import org.concordat.catalogue.draft.Finding;
import org.concordat.catalogue.draft.FrameworkDraft;
import org.concordat.catalogue.draft.Part;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.draft.Seen;
import org.concordat.catalogue.draft.TextPlace;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its pages show it.
 *
 * @param published the keys of the parts that a published version knows by their codes
 * @param findings what there is to say about it
 * @param typed what was typed where a form was refused, by place; it stands in place of what is kept
 * @param problems why what stands at a place, or was typed there, cannot stay
 */
record DraftView(
        FrameworkDraft draft,
        DraftContent content,
        Set<Integer> published,
        List<Finding> findings,
        Map<String, Typed> typed,
        Map<String, String> problems) {

    /** What was typed, and the mark of what was seen before. */
    record Typed(String text, String seen) {}

    public String link() {
        return "/frameworks/drafts/" + draft.id();
    }

    public String link(Part part) {
        return switch (part.kind()) {
            case FRAMEWORK, THEME -> link() + "/framework";
            case AREA -> link() + "/areas/" + part.key();
            case MECHANISM -> link() + "/mechanisms/" + part.key();
            case IDEA, CASE -> link(Objects.requireNonNull(part.parent()));
        };
    }

    /** The page and the field where something is mended. */
    public String link(Finding finding) {
        Part part = finding.part();
        String field = finding.field();
        if (part.kind() == PartKind.FRAMEWORK && field.startsWith("rules")) {
            return link() + "/rules#" + finding.place();
        }
        if (part.kind() == PartKind.FRAMEWORK && field.startsWith("areas")) {
            return link();
        }
        boolean written = part.kind().field(field).isPresent();
        return link(part) + "#" + (written ? finding.place() : part.key() + (field.isEmpty() ? "" : "-" + field));
    }

    public boolean isOpen() {
        return draft.isOpen();
    }

    public boolean isPublished(Part part) {
        return published.contains(part.key());
    }

    /** What stands at a place, or was typed there. */
    public String text(Part part, String path) {
        Typed there = typed.get(place(part, path));
        return there == null ? part.text(path) : there.text();
    }

    /** The mark of what a writer sees there. */
    public String seen(Part part, String path) {
        Typed there = typed.get(place(part, path));
        return there == null ? Seen.mark(part.text(path)) : there.seen();
    }

    /** Why what was typed was refused, or what is wrong with what stands there. */
    public @Nullable String problem(Part part, String path) {
        return problems.get(place(part, path));
    }

    public String place(Part part, String path) {
        return new TextPlace(part.key(), path).toString();
    }

    /** The characters that a text may have; 0 where they are not counted, as in lists, where each line has its own. */
    public int most(Part part, String path) {
        Field field = part.kind().field(path).orElseThrow();
        return field.type() == Type.LINES ? 0 : field.most();
    }

    public long errors() {
        return findings.stream().filter(Finding::blocks).count();
    }

    public long warnings() {
        return findings.size() - errors();
    }

    /** How much has to be mended in each part, with all that belongs to it, by key. */
    public Map<Integer, Long> errorsByPage() {
        return findings.stream()
                .filter(Finding::blocks)
                .collect(Collectors.groupingBy(finding -> page(finding.part()).key(), Collectors.counting()));
    }

    private static Part page(Part part) {
        return switch (part.kind()) {
            case IDEA, CASE -> Objects.requireNonNull(part.parent());
            case THEME -> Objects.requireNonNull(part.parent());
            default -> part;
        };
    }

    public List<Part> themes() {
        return content.whole().parts(PartKind.THEME);
    }

    public List<Part> ideas(Part mechanism) {
        return mechanism.parts(PartKind.IDEA);
    }

    public List<Part> cases(Part mechanism) {
        return mechanism.parts(PartKind.CASE);
    }

    public List<Part> mechanisms(Part area) {
        return area.parts(PartKind.MECHANISM);
    }

    public List<String> stages() {
        return Vocabulary.STAGES;
    }

    public List<String> tiers() {
        return Vocabulary.TIERS;
    }

    public List<String> kinds() {
        return Vocabulary.KINDS;
    }

    public List<String> leads() {
        return List.of(LeadRole.values()).stream().map(LeadRole::code).toList();
    }
}
