package org.concordat.partnership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part in arrangements. */
@Entity
public class Partner extends Retirable {

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

    @Nullable private LocalDate standingSince;

    @Nullable private String contactName;

    @Nullable private String contactEmail;

    @ElementCollection
    @CollectionTable(name = "partner_fact", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    private List<Fact> facts = new ArrayList<>();

    protected Partner() {}

    /** A partner that is new to this house. */
    public Partner(PartnerTerms terms, @Nullable UUID by, Instant at) {
        super(by, at);
        id = PartnerId.next();
        describe(terms, by, at);
    }

    /** Says anew what is known of it. */
    public void describe(PartnerTerms terms, @Nullable UUID by, Instant at) {
        requireInUse();
        name = terms.name();
        sector = terms.sector();
        country = terms.country();
        headcount = terms.headcount();
        if (standing != terms.standing()) {
            standing = terms.standing();
            standingSince = at.atZone(ZoneOffset.UTC).toLocalDate();
        }
        contactName = terms.contactName();
        contactEmail = terms.contactEmail();
        changed(by, at);
    }

    /** Adds something that a published source says of it. */
    public void learn(Fact fact) {
        requireInUse();
        facts.add(fact);
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

    /** Since when it stands so; null where that was recorded before this was kept. */
    @Nullable public LocalDate standingSince() {
        return standingSince;
    }

    /** What published sources say of it, in the order in which it was recorded. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }
}
