package org.concordat.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementLine;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: a person asks for documents, sees how far they are, takes them and lets go of them. */
@Service
@Transactional
public class DocumentDesk {

    /** How many a person can keep. */
    public static final int KEPT = 20;

    /** How many of a person may wait to be made. */
    public static final int WAITING = 3;

    /** For how long one is kept. */
    public static final Period FOR = Period.ofDays(30);

    private final KeptDocuments documents;
    private final Arrangements arrangements;
    private final Clock clock;

    DocumentDesk(KeptDocuments documents, Arrangements arrangements, Clock clock) {
        this.documents = documents;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    /**
     * Asks for a document; the same, while it waits or is being made, is given back instead of a second. Throws
     * {@link Refusal} where too many are kept or wait.
     */
    public DocumentId ask(Viewer viewer, Wish wish) {
        UUID owner = viewer.id().userId();
        documents.takeTurns(owner);
        return documents.alike(owner, wish).orElseGet(() -> add(owner, wish));
    }

    private DocumentId add(UUID owner, Wish wish) {
        List<MadeDocument> all = documents.of(owner);
        if (all.stream().filter(one -> one.state().ahead()).count() >= WAITING) {
            throw Refusal.of("", "document.waiting.many", WAITING);
        }
        if (all.size() >= KEPT) {
            throw Refusal.of("", "document.kept.many", KEPT);
        }
        DocumentId id = DocumentId.next();
        if (!documents.add(id, owner, wish, clock.instant())) {
            return documents.alike(owner, wish).orElseThrow(NotFound::new);
        }
        return id;
    }

    /** A person's own, the latest first. */
    @Transactional(readOnly = true)
    public List<MadeDocument> of(Viewer viewer) {
        return documents.of(viewer.id().userId());
    }

    /** One of a person's own. */
    @Transactional(readOnly = true)
    public MadeDocument one(Viewer viewer, DocumentId id) {
        return documents.find(id, viewer.id().userId()).orElseThrow(NotFound::new);
    }

    /** Whether its owner still sees all that is in it. */
    @Transactional(readOnly = true)
    public boolean seesAll(Viewer viewer, MadeDocument document) {
        return viewer.seesArrangements()
                && documents.seen(document.within(), Visibility.of(viewer))
                        == document.within().size();
    }

    /** Which of some that were made hold what their owner does not see any more: in one question for all of them. */
    @Transactional(readOnly = true)
    public Set<DocumentId> withheld(Viewer viewer, Collection<MadeDocument> some) {
        List<MadeDocument> made = some.stream()
                .filter(document -> document.state() == DocumentState.MADE)
                .toList();
        Set<UUID> within =
                made.stream().flatMap(document -> document.within().stream()).collect(Collectors.toSet());
        Set<UUID> seen = !viewer.seesArrangements() || within.isEmpty()
                ? Set.of()
                : arrangements.lines(within.stream().map(ArrangementId::new).toList(), Visibility.of(viewer)).stream()
                        .map(line -> line.id().arrangementId())
                        .collect(Collectors.toSet());
        return made.stream()
                .filter(document -> !seen.containsAll(document.within()))
                .map(MadeDocument::id)
                .collect(Collectors.toSet());
    }

    /** The file of a document that was made, of whose arrangements the viewer sees every one. */
    @Transactional(readOnly = true)
    public byte[] file(Viewer viewer, DocumentId id) {
        MadeDocument document = one(viewer, id);
        if (document.state() != DocumentState.MADE || !seesAll(viewer, document)) {
            throw new NotFound();
        }
        return documents.content(id);
    }

    /** Lets go of one now; one that is being made comes to nothing. */
    public void remove(Viewer viewer, DocumentId id) {
        documents.remove(one(viewer, id).id());
    }

    /** Asks for the same anew, of what its owner sees today, in place of this one. */
    public DocumentId again(Viewer viewer, DocumentId id) {
        MadeDocument before = one(viewer, id);
        if (before.state().ahead()) {
            return id;
        }
        List<UUID> seen = arrangements
                .lines(
                        before.wish().arrangements().stream()
                                .map(ArrangementId::new)
                                .toList(),
                        Visibility.of(viewer))
                .stream()
                .map(ArrangementLine::id)
                .map(ArrangementId::arrangementId)
                .toList();
        documents.remove(id);
        return ask(viewer, before.wish().of(seen));
    }

    /** When one that was made is let go of. */
    public static Instant until(Instant made) {
        return made.atZone(ZoneOffset.UTC).plus(FOR).toInstant();
    }

    /** Lets go of what is old. */
    void forget() {
        documents.forget(clock.instant().atZone(ZoneOffset.UTC).minus(FOR).toInstant());
    }
}
