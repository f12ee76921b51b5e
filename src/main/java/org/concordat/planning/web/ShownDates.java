package org.concordat.planning.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.planning.ActionId;
import org.concordat.planning.placing.Proposal;
import org.concordat.planning.placing.TakingOver;
import org.concordat.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The dates of a schedule as its page sends them back: a line for each action, with its version, start and due. */
final class ShownDates {

    private static final String NONE = "-";

    private ShownDates() {}

    static String of(List<Proposal.Dated> changes) {
        return changes.stream()
                .map(each -> String.join(
                        " ",
                        each.action().id().toString(),
                        Long.toString(each.action().version()),
                        Objects.toString(each.start(), NONE),
                        Objects.toString(each.due(), NONE)))
                .collect(Collectors.joining("\n"));
    }

    /** Empty when it is nothing that a page sent. */
    static Optional<List<TakingOver.Shown>> read(String sent) {
        List<TakingOver.Shown> shown = new ArrayList<>();
        for (String line : sent.strip().split("\\R")) {
            String[] parts = line.strip().split(" ");
            if (parts.length != 4 || Ids.of(parts[0]).isEmpty() || !parts[1].matches("\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                shown.add(new TakingOver.Shown(
                        new ActionId(Ids.of(parts[0]).orElseThrow()),
                        Long.parseLong(parts[1]),
                        day(parts[2]),
                        day(parts[3])));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }
        return Optional.of(shown);
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals(NONE) ? null : LocalDate.parse(text);
    }
}
