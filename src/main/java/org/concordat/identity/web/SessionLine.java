package org.concordat.identity.web;

import java.time.ZoneId;
import org.concordat.identity.OpenSessions.OpenSession;
import org.concordat.shared.web.Shown;

/** A place where someone is signed in, on their own page; {@code own} for the one that looks at it. */
record SessionLine(String handle, String browser, String client, String since, String used, boolean own) {

    static SessionLine of(OpenSession session, ZoneId zone) {
        return new SessionLine(
                session.handle(),
                session.browser(),
                session.client(),
                Shown.moment(session.since(), zone),
                Shown.moment(session.lastUsed(), zone),
                session.own());
    }
}
