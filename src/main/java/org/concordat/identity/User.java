package org.concordat.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A person who signs in. Known by an email address, in lower case. */
@Entity
@Table(name = "person")
public class User {

    @EmbeddedId
    private UserId id;

    private String email;
    private String name;

    @Nullable private String passwordHash;

    /** Whether they have come in by a provider, and so can again. */
    @Formula("exists (select 1 from person_identity i where i.user_id = user_id)")
    private boolean knownElsewhere;

    private boolean suspended;
    private boolean ended;

    @Column(name = "partner_id")
    @Nullable private UUID partner;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Convert(converter = RoleConverter.class)
    private Set<Role> roles = new HashSet<>();

    @Column(name = "lets_in_from")
    @Nullable private LocalDate from;

    @Column(name = "lets_in_until")
    @Nullable private LocalDate until;

    private boolean namedOnly;

    private boolean weeklyMail = true;

    @ElementCollection
    @CollectionTable(name = "person_arrangement", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "arrangement_id")
    private Set<UUID> arrangements = new HashSet<>();

    @Version
    @Nullable private Long version;

    protected User() {}

    public User(String email, String name, Set<Role> roles, @Nullable UUID partner) {
        this.id = UserId.next();
        describe(email, name, roles, partner);
    }

    /** Says anew who this is and what they may do. */
    public void describe(String email, String name, Set<Role> roles, @Nullable UUID partner) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+") || address.length() > 254) {
            throw Refusal.of("email", "person.email.invalid");
        }
        if (roles.isEmpty()) {
            throw Refusal.of("roles", "person.roles.none");
        }
        this.email = address;
        this.name = PlainText.line("name", name, 200);
        this.roles.retainAll(roles);
        this.roles.addAll(EnumSet.copyOf(roles));
        this.partner = partner;
    }

    /**
     * Says when this person may be here.
     *
     * @param from the first day; null for always
     * @param until the last day; null for ever
     */
    public void letIn(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.of("until", "person.until.before-from");
        }
        this.from = from;
        this.until = until;
    }

    /** Holds them to these arrangements: of all that they could see, they see these only. */
    public void holdTo(Set<UUID> named) {
        namedOnly = true;
        arrangements.retainAll(named);
        arrangements.addAll(named);
    }

    /** Lets them see everything that their partner takes part in, or everything there is. */
    public void holdToNone() {
        namedOnly = false;
        arrangements.clear();
    }

    /** Adds an arrangement that they set up themselves, if they are held to named ones. */
    void nameFor(UUID arrangement) {
        if (namedOnly) {
            arrangements.add(arrangement);
        }
    }

    /** Says anew all that an administrator says of them. */
    void describe(PersonTerms terms) {
        describe(terms.email(), terms.name(), terms.roles(), terms.partner());
        letIn(terms.from(), terms.until());
        if (terms.named() == null) {
            holdToNone();
        } else {
            holdTo(terms.named());
        }
    }

    /** Lets them in, keeps them out for a while, or for good. */
    void admit(Admission admission) {
        suspended = admission == Admission.SUSPENDED;
        ended = admission == Admission.ENDED;
        if (ended) {
            passwordHash = null;
        }
    }

    public Admission admission() {
        return ended ? Admission.ENDED : suspended ? Admission.SUSPENDED : Admission.LET_IN;
    }

    /** Whether they may be here on that day. */
    public boolean isLetIn(LocalDate day) {
        return admission() == Admission.LET_IN
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    /** Keeps the hash of a password that they chose. */
    void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    public void suspend() {
        admit(Admission.SUSPENDED);
    }

    public UserId id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public @Nullable UUID partner() {
        return partner;
    }

    /** The first day on which they may be here; null for always. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** The last day on which they may be here; null for ever. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** Whether they see named arrangements only. */
    public boolean namedOnly() {
        return namedOnly;
    }

    /** The arrangements that they are held to; none for someone who is held to none. */
    public Set<UUID> arrangements() {
        return Set.copyOf(arrangements);
    }

    /** Whether they want to be written to once a week. */
    public boolean weeklyMail() {
        return weeklyMail;
    }

    void wantWeeklyMail(boolean wanted) {
        weeklyMail = wanted;
    }

    public boolean suspended() {
        return suspended;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    /** Whether they have chosen a password or come in by a provider, and so can sign in. */
    public boolean active() {
        return comesIn(true);
    }

    /** The same where the form, which asks for a password, may be switched off. */
    boolean comesIn(boolean byForm) {
        return (byForm && passwordHash != null || knownElsewhere) && admission() == Admission.LET_IN;
    }

    /** Whether they may see an arrangement of these partners; as {@link Users#whoOversee} asks it of the database. */
    public boolean oversees(UUID arrangement, Collection<UUID> partners) {
        Viewer viewer = viewer();
        UUID bound = viewer.boundPartner();
        return viewer.seesArrangements()
                && (bound == null || partners.contains(bound))
                && (!viewer.seesNamedOnly() || arrangements.contains(arrangement));
    }

    /** How they stand on that day. */
    public PersonStanding standing(LocalDate day) {
        if (admission() != Admission.LET_IN) {
            return ended ? PersonStanding.ENDED : PersonStanding.SUSPENDED;
        }
        if (!isLetIn(day)) {
            return from != null && day.isBefore(from) ? PersonStanding.NOT_YET : PersonStanding.OVER;
        }
        return active() ? PersonStanding.ACTIVE : PersonStanding.INVITED;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public Viewer viewer() {
        return new Viewer(id, name, roles(), partner, namedOnly);
    }
}
