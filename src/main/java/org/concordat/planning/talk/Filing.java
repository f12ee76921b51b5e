package org.concordat.planning.talk;

import java.time.Clock;
import java.util.List;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.StoredFiles;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Actions;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files that people put under an action. */
@Service
@Transactional
public class Filing {

    /** So many files an action may have; a folder elsewhere holds more. */
    private static final int MOST = 100;

    private final ActionFiles files;
    private final Actions actions;
    private final ActionPlans plans;
    private final StoredFiles stored;
    private final Clock clock;

    Filing(ActionFiles files, Actions actions, ActionPlans plans, StoredFiles stored, Clock clock) {
        this.files = files;
        this.actions = actions;
        this.plans = plans;
        this.stored = stored;
        this.clock = clock;
    }

    /** The files under an action that the viewer is known to see, the first first; with what was withdrawn. */
    @Transactional(readOnly = true)
    public List<ActionFile> of(ActionId action) {
        return files.of(action);
    }

    /** A file under an action. */
    @Transactional(readOnly = true)
    public ActionFile file(Viewer viewer, ActionId id, ActionFileId file) {
        return files.find(action(viewer, id).id(), file).orElseThrow(NotFound::new);
    }

    /** Puts a file under an action. */
    public ActionFileId add(Viewer viewer, ActionId id, ExaminedFile file) {
        Action action = action(viewer, id);
        plans.requireLiving(action.plan());
        if (files.of(id).size() >= MOST) {
            throw Refusal.of("file", "action.files.too-many", MOST);
        }
        ActionFile kept = files.save(new ActionFile(action, file, Signature.of(viewer, clock.instant())));
        files.flush();
        stored.keep(kept.download().place(), file);
        return kept.id();
    }

    /** Says that a file is not to be used; it stays to be looked at. */
    public void withdraw(Viewer viewer, ActionId id, ActionFileId file) {
        Action action = action(viewer, id);
        plans.requireLiving(action.plan());
        files.find(action.id(), file).orElseThrow(NotFound::new).withdraw(Signature.of(viewer, clock.instant()));
    }

    private Action action(Viewer viewer, ActionId id) {
        return actions.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }
}
