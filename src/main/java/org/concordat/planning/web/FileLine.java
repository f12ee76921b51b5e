package org.concordat.planning.web;

import java.time.ZoneOffset;
import org.concordat.planning.talk.ActionFile;
import org.concordat.shared.web.Shown;

/** A file under an action, as its page lists it. */
record FileLine(String id, String name, String size, String by, String at, boolean withdrawn) {

    static FileLine of(ActionFile file) {
        return new FileLine(
                file.id().toString(),
                file.name(),
                Shown.bytes(file.size()),
                file.handedIn().name(),
                Shown.day(file.handedIn().at(), ZoneOffset.UTC),
                file.withdrawn() != null);
    }
}
