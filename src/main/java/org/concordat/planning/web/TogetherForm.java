package org.concordat.planning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.change.Settings;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;

/**
 * Several actions, and what is to be the same of them: everything as it was typed.
 *
 * @param chosen the ids of actions; once they were shown, each with a colon and its version
 */
record TogetherForm(
        List<String> chosen,
        @Nullable String owner,
        @Nullable String partner,
        @Nullable String start,
        @Nullable String due,
        @Nullable String weeks,
        @Nullable String fixed,
        @Nullable String status,
        @Nullable String note) {

    /** What stands for nobody, or open, where nothing stands for as it is. */
    static final String NONE = "none";

    private static final int LONGEST_NOTE = 1000;

    TogetherForm {
        chosen = chosen == null ? List.of() : chosen;
    }

    static TogetherForm empty() {
        return new TogetherForm(List.of(), null, null, null, null, null, null, null, null);
    }

    public boolean has(String action) {
        return chosen.contains(action);
    }

    List<ActionId> ids(FormReader reading) {
        List<ActionId> ids = new ArrayList<>();
        for (String one : chosen) {
            UUID id = reading.id("chosen", one.replaceFirst(":.*", ""), "action.together.unknown");
            if (id != null) {
                ids.add(new ActionId(id));
            }
        }
        if (ids.isEmpty()) {
            reading.show("chosen", Refusal.of("chosen", "action.together.none"));
        }
        return ids;
    }

    Map<ActionId, Long> shown(FormReader reading) {
        Map<ActionId, Long> versions = new LinkedHashMap<>();
        List<ActionId> ids = ids(reading);
        for (int i = 0; i < ids.size() && ids.size() == chosen.size(); i++) {
            versions.put(ids.get(i), StaleForm.version(chosen.get(i).replaceFirst("[^:]*:?", "")));
        }
        return versions;
    }

    @Nullable Settings settings(FormReader reading) {
        Settings settings = reading.whole(() -> new Settings(
                isSaid(owner) ? Optional.ofNullable(id(reading, "owner", owner, "action.owner.unknown")) : null,
                isSaid(partner)
                        ? Optional.ofNullable(id(reading, "partner", partner, "action.partner.unknown"))
                                .map(PartnerId::new)
                        : null,
                reading.optionalDay("start", start),
                reading.optionalDay("due", due),
                reading.wholeNumber("weeks", weeks),
                isSaid(fixed) ? Boolean.valueOf("yes".equals(fixed)) : null,
                chosenStatus(),
                PlainText.passage("note", note, LONGEST_NOTE)));
        if (settings != null && settings.isNothing()) {
            reading.show("", new Refusal("action.together.nothing"));
            return null;
        }
        return settings;
    }

    private static boolean isSaid(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private static @Nullable UUID id(FormReader reading, String field, @Nullable String typed, String unknown) {
        return NONE.equals(typed) ? null : reading.id(field, typed, unknown);
    }

    private @Nullable ActionStatus chosenStatus() {
        return status == null || status.isBlank()
                ? null
                : Coded.of(ActionStatus.class, status).orElseThrow(() -> Refusal.of("status", "choice.unknown"));
    }
}
