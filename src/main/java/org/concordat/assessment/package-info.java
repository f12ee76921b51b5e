/**
 * One look at one arrangement against one published version: answers, agreed levels, closing, the kept scorecard.
 *
 * <p>Here stands the assessment itself: what was set up, its states, and the doors that lead from one to the next. It leans on
 * no other package of the room. These lean on it, each on those before it and never the other way:
 *
 * <ol>
 *   <li>{@code sheet}: who was asked, what they answered, and who gets to see it
 *   <li>{@code invitation}: the roll, links, letters and reminders; {@code people}: lists of people to ask
 *   <li>{@code file}, {@code evidence}: what supports the levels
 *   <li>{@code settlement}: what the partners settled on
 *   <li>{@code result}: scoring, kept scorecards, and results as one viewer may see them
 *   <li>{@code moving}: what a newer version of the framework means for it
 *   <li>{@code desk}: what whoever runs an assessment works with, to settle and to close
 *   <li>{@code table}, {@code sample}, {@code web}: answers brought home, published reports, and the pages
 * </ol>
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "catalogue",
            "catalogue :: mapping",
            "catalogue :: draft",
            "partnership",
            "partnership :: sample",
            "readiness"
        })
@NullMarked
package org.concordat.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
