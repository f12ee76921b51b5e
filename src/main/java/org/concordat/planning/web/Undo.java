package org.concordat.planning.web;

import java.util.Optional;
import org.concordat.planning.change.PlanChange;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers to take back what was just done, beside the word that it was. */
final class Undo {

    private Undo() {}

    static void offer(RedirectAttributes flash, Optional<PlanChange> change) {
        change.ifPresent(made ->
                flash.addFlashAttribute("undo", "/plans/" + made.plan() + "/changes/" + made.id() + "/undoing"));
    }
}
