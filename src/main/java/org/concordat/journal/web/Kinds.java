package org.concordat.journal.web;

import java.util.List;

/** The kinds of things that the journal tells of, in the order in which they are offered to choose from. */
final class Kinds {

    static final List<String> ALL = List.of(
            "arrangement",
            "partner",
            "assessment",
            "respondent",
            "plan",
            "action",
            "person",
            "framework",
            "framework-version",
            "framework-draft",
            "framework-link",
            "installation",
            "page",
            "much");

    private Kinds() {}
}
