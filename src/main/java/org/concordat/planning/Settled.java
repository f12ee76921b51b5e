package org.concordat.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** What people settled about an action: its {@link ActionTerms} and {@link ActionDetails}, as they are kept. */
@Embeddable
class Settled {

    @Nullable private String ownerName;

    @Column(name = "owner_id")
    @Nullable private UUID owner;

    @Embedded
    @Nullable private PartnerId partner;

    private BigDecimal effortDays = ActionTerms.LEAST;

    @Column(name = "start_on")
    @Nullable private LocalDate start;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_share", joinColumns = @JoinColumn(name = "action_id"))
    @AttributeOverride(name = "key.partnerId", column = @Column(name = "partner_id"))
    @Column(name = "days")
    private Map<PartnerId, BigDecimal> shares = new HashMap<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_contributor", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "person_id")
    private Set<UUID> contributors = new HashSet<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_prerequisite", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "first_id")
    private Set<UUID> after = new HashSet<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_binding", joinColumns = @JoinColumn(name = "action_id"))
    @AttributeOverride(name = "partnerId", column = @Column(name = "partner_id"))
    private Set<PartnerId> binds = new HashSet<>();

    @Nullable private String alsoHelping;

    private boolean fixedDates;

    @Nullable private BigDecimal cost;

    @Nullable private Integer everyMonths;

    /** Takes other terms and details in its place. Throws {@link Refusal} where the shares are not the whole of the work. */
    void take(ActionTerms terms, ActionDetails details) {
        if (!details.shares().isEmpty() && details.shared().compareTo(terms.effortDays()) != 0) {
            throw Refusal.of(
                    "effortDays",
                    "action.effort.not-the-sum",
                    details.shared().stripTrailingZeros().toPlainString());
        }
        ownerName = terms.ownerName();
        owner = terms.owner();
        partner = terms.partner();
        effortDays = terms.effortDays();
        start = terms.start();
        shares.keySet().retainAll(details.shares().keySet());
        shares.putAll(details.shares());
        replace(contributors, details.contributors());
        replace(after, details.after().stream().map(ActionId::actionId).collect(Collectors.toSet()));
        replace(binds, details.binds());
        alsoHelping = details.alsoHelping();
        fixedDates = details.fixedDates();
        cost = details.cost();
        everyMonths = details.everyMonths();
    }

    private static <V> void replace(Set<V> kept, Set<V> by) {
        kept.retainAll(by);
        kept.addAll(by);
    }

    void handTo(@Nullable UUID person) {
        ownerName = null;
        owner = person;
    }

    ActionTerms terms(Due due) {
        return new ActionTerms(ownerName, owner, partner, effortDays, start, due.day());
    }

    ActionDetails details(Headway headway) {
        return new ActionDetails(
                shares,
                contributors,
                alsoHelping,
                fixedDates,
                headway.progress(),
                cost,
                everyMonths,
                after.stream().map(ActionId::new).collect(Collectors.toSet()),
                binds);
    }
}
