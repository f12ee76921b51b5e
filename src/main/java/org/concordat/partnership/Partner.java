package org.concordat.partnership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part in arrangements. */
@Entity
public class Partner {

    @EmbeddedId
    private PartnerId id;

    @Version
    @Nullable private Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Nullable private String country;

    @Nullable private Integer headcount;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Nullable private String contactName;

    @Nullable private String contactEmail;

    @ElementCollection
    @CollectionTable(name = "partner_fact", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<Fact> facts = new ArrayList<>();

    private Instant createdAt;

    @Nullable private UUID createdBy;

    private Instant changedAt;

    @Nullable private UUID changedBy;

    @Embedded
    @Nullable private Retirement retirement;

    protected Partner() {}

    /** A partner that is new to this house. */
    public Partner(PartnerTerms terms, @Nullable UUID by, Instant at) {
        id = PartnerId.next();
        createdBy = by;
        createdAt = at;
        describe(terms, by, at);
    }

    /** Says anew what is known of it. */
    public void describe(PartnerTerms terms, @Nullable UUID by, Instant at) {
        requireInUse();
        name = terms.name();
        sector = terms.sector();
        country = terms.country();
        headcount = terms.headcount();
        standing = terms.standing();
        contactName = terms.contactName();
        contactEmail = terms.contactEmail();
        changed(by, at);
    }

    /** Adds something that a published source says of it. */
    public void learn(Fact fact) {
        requireInUse();
        facts.add(fact);
    }

    /** Puts it away: no new arrangement can take it in, and lists leave it out unless asked. */
    public void retire(@Nullable UUID by, Instant at) {
        if (retirement != null) {
            throw new Refusal("partner.retired.already");
        }
        retirement = new Retirement(at, by);
        changed(by, at);
    }

    /** Brings it back. */
    public void reinstate(@Nullable UUID by, Instant at) {
        if (retirement == null) {
            throw new Refusal("partner.retired.not");
        }
        retirement = null;
        changed(by, at);
    }

    /** Refuses what cannot be done to a partner that was put away. */
    public void requireInUse() {
        if (retirement != null) {
            throw new Refusal("partner.retired.bring-back");
        }
    }

    private void changed(@Nullable UUID by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    public PartnerId id() {
        return id;
    }

    /** The version that travels in an edit form; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public PartnerTerms terms() {
        return new PartnerTerms(name, sector, country, headcount, standing, contactName, contactEmail);
    }

    public String name() {
        return name;
    }

    public Sector sector() {
        return sector;
    }

    public Standing standing() {
        return standing;
    }

    /** What published sources say of it, in the order in which it was recorded. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public boolean isRetired() {
        return retirement != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable public UUID createdBy() {
        return createdBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Nullable public UUID changedBy() {
        return changedBy;
    }
}
