package org.concordat.planning.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionFilter;
import org.concordat.planning.ActionOwner;
import org.concordat.planning.ActionStatus;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which actions of a plan an address asks for, for every way to look at it. Nonsense asks for any. */
record ActionsAsked(
        @Nullable ActionStatus status,
        boolean openOnly,
        boolean nobodys,
        @Nullable MechanismCode mechanism,
        @Nullable PartnerId partner,
        boolean slipped,
        @Nullable String owner,
        boolean unshown) {

    private static final String NOBODY = "nobody";

    static ActionsAsked read(MultiValueMap<String, String> parameters) {
        String status = Objects.requireNonNullElse(parameters.getFirst("status"), "");
        String owner =
                Objects.requireNonNullElse(parameters.getFirst("owner"), "").strip();
        return new ActionsAsked(
                Coded.of(ActionStatus.class, status).orElse(null),
                status.equals("open"),
                owner.equals(NOBODY),
                mechanism(parameters.getFirst("mechanism")),
                PartnerId.of(Objects.requireNonNullElse(parameters.getFirst("partner"), ""))
                        .orElse(null),
                status.equals("slipped"),
                owner.isEmpty() || owner.equals(NOBODY) ? null : owner,
                status.equals("unshown"));
    }

    private static @Nullable MechanismCode mechanism(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new MechanismCode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    ActionFilter filter() {
        return new ActionFilter(
                status,
                openOnly,
                nobodys,
                mechanism,
                partner,
                slipped,
                owner == null ? null : ActionOwner.ofKey(owner),
                unshown);
    }

    /** The same of every status. */
    ActionsAsked ofEveryStatus() {
        return new ActionsAsked(null, false, nobodys, mechanism, partner, false, owner, false);
    }

    /** What asks for the same, to follow another parameter of an address. */
    public String query() {
        return (status == null ? "" : "&status=" + status.code())
                + (openOnly ? "&status=open" : "")
                + (slipped ? "&status=slipped" : "")
                + (unshown ? "&status=unshown" : "")
                + (mechanism == null ? "" : "&mechanism=" + mechanism)
                + (partner == null ? "" : "&partner=" + partner)
                + (nobodys ? "&owner=" + NOBODY : "")
                + (owner == null ? "" : "&owner=" + URLEncoder.encode(owner, StandardCharsets.UTF_8));
    }
}
