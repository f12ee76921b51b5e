package org.concordat.catalogue.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.catalogue.file.FrameworkFileRefused;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.shared.NotFound;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the drafts: begins them, writes them one small command at a time, and makes versions of them. */
@Service
@Transactional
public class Drafting {

    /** Words that addresses need for themselves. */
    private static final Set<String> RESERVED = Set.of("drafts");

    private static final int LONGEST_REASON = 1000;

    private final Drafts drafts;
    private final Removals removals;
    private final Catalogue catalogue;
    private final Clock clock;

    Drafting(Drafts drafts, Removals removals, Catalogue catalogue, Clock clock) {
        this.drafts = drafts;
        this.removals = removals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Begins the next version of a framework with what one of its versions says. */
    public DraftId next(FrameworkVersionId from, String by) {
        FrameworkDocument document = catalogue.document(from);
        return begin(document.code(), from, DraftContent.of(FrameworkTree.of(document)), by);
    }

    /** Begins a framework of one's own with what a version of another says. */
    public DraftId copy(FrameworkVersionId from, String code, String name, String by) {
        requireNew(code);
        DraftContent content = DraftContent.of(FrameworkTree.of(catalogue.document(from)));
        content.rename(PlainText.line("name", name, 80));
        return begin(code, from, content, by);
    }

    /** Begins a framework of one's own from nothing. */
    public DraftId fromNothing(String code, String name, String by) {
        requireNew(code);
        return begin(code, null, DraftContent.named(PlainText.line("name", name, 80)), by);
    }

    /**
     * Takes in what was read from a file or a workbook, whether or not anything is wrong with it: as the next version of the
     * framework of that code, or as a new one.
     */
    public DraftId take(FrameworkTree tree, String by) {
        String code =
                tree.root().field("framework").map(head -> head.text("code")).orElse("");
        requireForm(code);
        return begin(code, newest(code), DraftContent.of(tree), by);
    }

    private DraftId begin(String code, @Nullable FrameworkVersionId from, DraftContent content, String by) {
        return drafts.save(new FrameworkDraft(code, newestNumber(code) + 1, from, content, signed(by)))
                .id();
    }

    private void requireNew(String code) {
        requireForm(code);
        if (!catalogue.versionsOf(code).isEmpty()) {
            throw Refusal.of("code", "draft.code.framework-present", code);
        }
        if (drafts.isBeingWritten(code)) {
            throw Refusal.of("code", "draft.code.framework-drafted", code);
        }
    }

    private static void requireForm(String code) {
        if (!code.matches("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,9}") || code.length() > 60 || RESERVED.contains(code)) {
            throw Refusal.of("code", "draft.code.form");
        }
    }

    private @Nullable FrameworkVersionId newest(String code) {
        return catalogue.versionsOf(code).stream()
                .findFirst()
                .map(VersionSummary::id)
                .orElse(null);
    }

    private int newestNumber(String code) {
        return catalogue.versionsOf(code).stream()
                .mapToInt(VersionSummary::number)
                .max()
                .orElse(0);
    }

    /** The number of a version that was published since the draft was begun and is not in it; 0 if there is none. */
    @Transactional(readOnly = true)
    public int publishedSince(FrameworkDraft draft) {
        int newest = newestNumber(draft.code());
        return draft.isOpen() && newest >= draft.number() ? newest : 0;
    }

    /**
     * Writes what a form sent. What someone else changed meanwhile is left as they wrote it and comes back; a refusal keeps
     * everything as it was.
     */
    public List<Overtaken> write(DraftId id, List<Writing> writings, String by) {
        List<Overtaken> overtaken = new ArrayList<>();
        FrameworkDraft draft = toChange(id);
        Identities kept = identities(draft);
        DraftContent content = draft.content();
        writings.forEach(writing -> {
            try {
                content.write(writing.at(), writing.seen(), writing.text(), kept);
            } catch (Overtaken since) {
                overtaken.add(since);
            }
        });
        draft.write(content, signed(by));
        return overtaken;
    }

    /** Adds an empty part to another, and says its key. */
    public int add(DraftId id, PartKind kind, int parent, String by) {
        FrameworkDraft draft = toChange(id);
        return change(draft, by, content -> content.add(kind, parent, identities(draft)));
    }

    /** Takes a part out, with all that belongs to it; it can be put back for as long as the draft is open. */
    public void remove(DraftId id, int part, String by) {
        change(
                toChange(id),
                by,
                content -> removals.save(new DraftRemoval(id, content, movable(content, part), signed(by))));
    }

    /** Puts back what was taken out. */
    public void putBack(DraftId id, RemovalId which, String by) {
        FrameworkDraft draft = toChange(id);
        DraftRemoval removal = removals.findById(which)
                .filter(found -> found.draft().equals(id))
                .orElseThrow(NotFound::new);
        DraftContent content = draft.content();
        removal.putBack(content);
        removals.delete(removal);
        draft.write(content, signed(by));
    }

    /** The mechanisms that a published version has and the draft has not, and that nothing else puts back. */
    @Transactional(readOnly = true)
    public List<Retired> retired(FrameworkDraft draft, DraftContent content) {
        Set<String> known = content.codes(PartKind.MECHANISM);
        removals.of(draft.id()).forEach(removal -> known.addAll(removal.mechanisms()));
        List<Retired> retired = new ArrayList<>();
        published(draft)
                .forEach(document -> document.mechanisms().stream()
                        .filter(mechanism -> known.add(mechanism.code().value()))
                        .map(mechanism -> new Retired(mechanism.code().value(), mechanism.name(), document.version()))
                        .forEach(retired::add));
        return retired;
    }

    /** Brings back a mechanism as the newest version says it that has it. */
    public void bringBack(DraftId id, String code, String by) {
        FrameworkDraft draft = toChange(id);
        FrameworkDocument from = published(draft)
                .filter(document -> document.mechanisms().stream()
                        .anyMatch(each -> each.code().value().equals(code)))
                .findFirst()
                .orElseThrow(NotFound::new);
        change(draft, by, content -> {
            content.bringBack(code, DraftContent.of(FrameworkTree.of(from)));
            return code;
        });
    }

    /** Moves a part by so many places among its like; up is less than 0. */
    public void move(DraftId id, int part, int by, String who) {
        change(toChange(id), who, content -> {
            Part moved = movable(content, part);
            content.move(moved, moved.place() + Math.max(-1000, Math.min(by, 1000)));
            return moved;
        });
    }

    /** Moves a mechanism to the end of another area; to the one that it stands in already, it does nothing. */
    public void moveToArea(DraftId id, int mechanism, int area, String by) {
        change(toChange(id), by, content -> {
            Part moved = content.existing(PartKind.MECHANISM, mechanism);
            Part to = content.existing(PartKind.AREA, area);
            if (Objects.requireNonNull(moved.parent()).key() != area) {
                content.moveTo(moved, to);
            }
            return moved;
        });
    }

    /** What the draft says as a framework's tree, whatever is missing or wrong in it. */
    public FrameworkTree tree(FrameworkDraft draft) {
        return new DraftTree(draft.content(), draft.code(), draft.number()).tree();
    }

    private <T> T change(FrameworkDraft draft, String by, Function<DraftContent, T> command) {
        DraftContent content = draft.content();
        T made = command.apply(content);
        draft.write(content, signed(by));
        return made;
    }

    /** Any part but the framework itself. */
    private static Part movable(DraftContent content, int key) {
        Part part = content.existing(key);
        if (part.parent() == null) {
            throw new NotFound();
        }
        return part;
    }

    /** What there is to say about a draft before it is published. */
    @Transactional(readOnly = true)
    public List<Finding> findings(FrameworkDraft draft) {
        DraftContent content = draft.content();
        return new DraftChecks(content, new DraftTree(content, draft.code(), draft.number())).findings();
    }

    /** What a draft would publish; nothing while something is wrong with it. */
    @Transactional(readOnly = true)
    public Optional<FrameworkDocument> document(FrameworkDraft draft) {
        FrameworkTree tree = draft.tree();
        return tree.problems().isEmpty() ? Optional.of(tree.document()) : Optional.empty();
    }

    /** Whether a published version of the framework knows a part by its code, which then is that part's for good. */
    @Transactional(readOnly = true)
    public Set<Integer> publishedParts(FrameworkDraft draft, DraftContent content) {
        Identities kept = identities(draft);
        return content.whole().all().stream()
                .filter(part -> kept.has(part.kind(), part.code()))
                .map(Part::key)
                .collect(Collectors.toSet());
    }

    /**
     * Makes a version of a draft in which nothing is wrong, for good.
     *
     * @param overNewer whether it is known that another version was published since, and that this one follows it
     */
    public FrameworkVersionId publish(DraftId id, String reason, boolean overNewer, String by) {
        FrameworkDraft draft = toChange(id);
        draft.requireOpen();
        String why = PlainText.requiredPassage("reason", reason, LONGEST_REASON);
        int newest = newestNumber(draft.code());
        if (newest >= draft.number() && !overNewer) {
            throw Refusal.of("overNewer", "draft.base-overtaken", newest);
        }
        DraftContent content = draft.content();
        int number = newest + 1;
        FrameworkVersionId version = catalogue.loadPublished(document(content, draft.code(), number), by, why);
        draft.becomeVersion(number, signed(by));
        return version;
    }

    private static FrameworkDocument document(DraftContent content, String code, int number) {
        try {
            return new DraftTree(content, code, number).tree().document();
        } catch (FrameworkFileRefused unfinished) {
            throw new Refusal("draft.has-errors");
        }
    }

    /** Nobody goes on with a draft; it is kept. */
    public void setAside(DraftId id, String by) {
        toChange(id).layAside(signed(by));
    }

    /** Goes on with a draft that was set aside. */
    public void takeUp(DraftId id, String by) {
        toChange(id).takeUp(signed(by));
    }

    private FrameworkDraft toChange(DraftId id) {
        return drafts.findToChange(id).orElseThrow(NotFound::new);
    }

    private Identities identities(FrameworkDraft draft) {
        return new Identities(published(draft).toList());
    }

    /** What the published versions of its framework say, the newest first. */
    private Stream<FrameworkDocument> published(FrameworkDraft draft) {
        return catalogue.versionsOf(draft.code()).stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .map(version -> catalogue.document(version.id()));
    }

    private Signed signed(String by) {
        return new Signed(by, clock.instant());
    }
}
