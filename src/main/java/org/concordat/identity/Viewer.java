package org.concordat.identity;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Controllers take it as an argument; queries take it to decide what may be seen.
 *
 * @param partner the one partner that this person is bound to, or null for someone who works network-wide
 * @param namedOnly whether they see only arrangements that they were named for
 * @param sheet the one sheet of answers that a guest came to by a link; null for someone who signed in
 * @param former the sheet of the same person in an earlier assessment, as far as their link opens it to a guest; else null
 */
public record Viewer(
        UserId id,
        String name,
        Set<Role> roles,
        @Nullable UUID partner,
        boolean namedOnly,
        @Nullable UUID sheet,
        @Nullable UUID former)
        implements Serializable {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Someone who signed in. */
    public Viewer(UserId id, String name, Set<Role> roles, @Nullable UUID partner, boolean namedOnly) {
        this(id, name, roles, partner, namedOnly, null, null);
    }

    /** Someone who is not held to named arrangements. */
    public Viewer(UserId id, String name, Set<Role> roles, @Nullable UUID partner) {
        this(id, name, roles, partner, false);
    }

    /** Someone without an account here who came by a link to one sheet. They go by the sheet’s id, and have no role. */
    public static Viewer guest(UUID sheet, @Nullable UUID former, String name) {
        return new Viewer(new UserId(sheet), name, Set.of(), null, false, sheet, former);
    }

    /** Whether they came by a link, for one sheet and what its holder was promised. */
    public boolean isGuest() {
        return sheet != null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The partner whose arrangements are all that this viewer may see, or null when they may see every arrangement. */
    public @Nullable UUID boundPartner() {
        return is(Role.ADMINISTRATOR) ? null : partner;
    }

    /** Whether the viewer sees only arrangements that they were named for; never so for an administrator. */
    public boolean seesNamedOnly() {
        return namedOnly && !is(Role.ADMINISTRATOR);
    }

    /** Whether the viewer sees dashboards at all: someone who only answers assessments sees those and no more. */
    public boolean seesArrangements() {
        return is(Role.ADMINISTRATOR) || is(Role.DIRECTOR) || is(Role.CONSULTANT);
    }

    /** Whether the viewer may set up arrangements and run assessments. */
    public boolean facilitates() {
        return is(Role.CONSULTANT) || is(Role.ADMINISTRATOR);
    }

    /** One or two letters that stand for the person where there is no room for a name. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words[words.length - 1];
        return (words.length == 1 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1)))
                .toUpperCase(Locale.UK);
    }
}
