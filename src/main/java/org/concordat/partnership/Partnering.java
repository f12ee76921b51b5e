package org.concordat.partnership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Access;
import org.concordat.identity.UserId;
import org.concordat.partnership.PartnershipEvent.ArrangementDescribed;
import org.concordat.partnership.PartnershipEvent.ArrangementRetirement;
import org.concordat.partnership.PartnershipEvent.PartnerDescribed;
import org.concordat.partnership.PartnershipEvent.PartnerRetirement;
import org.concordat.partnership.PartnershipEvent.Snapshot;
import org.concordat.partnership.PartnershipEvent.StageMoved;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door through which partners and arrangements change. What the asker may not see is not found. */
@Service
@Transactional
public class Partnering {

    private final Partners partners;
    private final Arrangements arrangements;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Partnering(
            Partners partners,
            Arrangements arrangements,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partners = partners;
        this.arrangements = arrangements;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Records a partner that is new to this house. */
    public PartnerId record(PartnerTerms terms, Visibility seen) {
        Partner partner = new Partner(terms, seen.user(), clock.instant());
        requireNameFree(terms.name(), partner.id(), seen);
        partners.save(partner);
        events.publishEvent(new PartnerDescribed(partner.id(), null, terms, seen.user(), partner.changedAt()));
        return partner.id();
    }

    /** Describes a partner anew. Throws {@link StaleForm} when someone else saved since {@code version}. */
    public void describe(PartnerId id, long version, PartnerTerms terms, Visibility seen) {
        Partner partner = partner(id, seen);
        partner.requireInUse();
        StaleForm.unlessCurrent(version, partner.version());
        requireNameFree(terms.name(), id, seen);
        PartnerTerms before = partner.terms();
        partner.describe(terms, seen.user(), clock.instant());
        events.publishEvent(new PartnerDescribed(id, before, terms, seen.user(), partner.changedAt()));
    }

    /** Puts a partner away; nothing that refers to it changes. */
    public void retire(PartnerId id, Visibility seen) {
        Partner partner = partner(id, seen);
        partner.retire(seen.user(), clock.instant());
        events.publishEvent(new PartnerRetirement(id, true, seen.user(), partner.changedAt()));
    }

    /** Brings a partner back. */
    public void reinstate(PartnerId id, Visibility seen) {
        Partner partner = partner(id, seen);
        partner.reinstate(seen.user(), clock.instant());
        events.publishEvent(new PartnerRetirement(id, false, seen.user(), partner.changedAt()));
    }

    /** Sets up an arrangement of two or more partners at a stage. */
    public ArrangementId setUp(
            ArrangementTerms terms, List<ParticipationTerms> parts, Stage stage, KnownDate from, Visibility seen) {
        requireChoosable(parts, Set.of(), seen);
        Instant now = clock.instant();
        Arrangement arrangement = new Arrangement(
                terms, new StageChange(stage, from, null, null, seen.user(), now), LocalDate.now(clock));
        arrangement.settle(parts, seen.user(), now);
        arrangements.save(arrangement);
        if (seen.named() && seen.user() != null) {
            access.setUp(arrangement.id().arrangementId(), new UserId(seen.user()));
        }
        events.publishEvent(
                new ArrangementDescribed(arrangement.id(), null, Snapshot.of(arrangement), seen.user(), now));
        return arrangement.id();
    }

    /** Revises an arrangement and all parts in it. Throws {@link StaleForm} when someone else saved since. */
    public void revise(
            ArrangementId id, long version, ArrangementTerms terms, List<ParticipationTerms> parts, Visibility seen) {
        Arrangement arrangement = arrangement(id, seen);
        arrangement.requireInUse();
        StaleForm.unlessCurrent(version, arrangement.version());
        requireChoosable(parts, arrangement.partners(), seen);
        Snapshot before = Snapshot.of(arrangement);
        Instant now = clock.instant();
        arrangement.describe(terms, seen.user(), now);
        arrangement.settle(parts, seen.user(), now);
        events.publishEvent(new ArrangementDescribed(id, before, Snapshot.of(arrangement), seen.user(), now));
    }

    /**
     * Settles terms of an arrangement that its directors decided on, and nothing else of it. Throws {@link StaleForm} when
     * someone else saved since.
     *
     * @param tier null to leave it as it is
     * @param model null to leave it as it is
     */
    public void settle(
            ArrangementId id,
            long version,
            @Nullable SupportTier tier,
            @Nullable IntegrationModel model,
            Visibility seen) {
        Arrangement arrangement = arrangement(id, seen);
        StaleForm.unlessCurrent(version, arrangement.version());
        Snapshot before = Snapshot.of(arrangement);
        Instant now = clock.instant();
        arrangement.describe(arrangement.terms().with(tier, model), seen.user(), now);
        events.publishEvent(new ArrangementDescribed(id, before, Snapshot.of(arrangement), seen.user(), now));
    }

    /** An arrangement comes to another stage. */
    public void move(ArrangementId id, Stage stage, KnownDate from, @Nullable String note, Visibility seen) {
        Arrangement arrangement = arrangement(id, seen);
        StageChange change = new StageChange(stage, from, note, null, seen.user(), clock.instant());
        arrangement.moveTo(change, LocalDate.now(clock));
        events.publishEvent(new StageMoved(id, change, seen.user(), change.recordedAt()));
    }

    /** Puts an arrangement away; what was assessed and planned for it stays. */
    public void retire(ArrangementId id, Visibility seen) {
        Arrangement arrangement = arrangement(id, seen);
        arrangement.retire(seen.user(), clock.instant());
        events.publishEvent(new ArrangementRetirement(id, true, seen.user(), arrangement.changedAt()));
    }

    /** Brings an arrangement back. */
    public void reinstate(ArrangementId id, Visibility seen) {
        Arrangement arrangement = arrangement(id, seen);
        arrangement.reinstate(seen.user(), clock.instant());
        events.publishEvent(new ArrangementRetirement(id, false, seen.user(), arrangement.changedAt()));
    }

    /** Records a partner as read from a published source. */
    public PartnerId recordPublished(PartnerTerms terms, List<Fact> facts) {
        PartnerId id = record(terms, Visibility.EVERYTHING);
        facts.forEach(partner(id, Visibility.EVERYTHING)::learn);
        return id;
    }

    /** Adds what another published source says of a partner; refused when the two do not mean the same partner. */
    public void learnPublished(PartnerId id, PartnerTerms terms, List<Fact> facts) {
        Partner partner = partner(id, Visibility.EVERYTHING);
        if (!partner.terms().equals(terms)) {
            throw Refusal.of("key", "partner.not-the-same");
        }
        facts.forEach(partner::learn);
    }

    /** Sets up an arrangement as read from a published source, with every stage that it came to, oldest first. */
    public ArrangementId setUpPublished(
            ArrangementTerms terms,
            List<ParticipationTerms> parts,
            List<PublishedStage> stages,
            List<Fact> facts,
            String source) {
        requireChoosable(parts, Set.of(), Visibility.EVERYTHING);
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Arrangement arrangement = new Arrangement(terms, stages.get(0).readAt(now), today);
        stages.stream().skip(1).forEach(stage -> arrangement.moveTo(stage.readAt(now), today));
        arrangement.settle(parts, null, now);
        arrangement.publishedIn(source);
        facts.forEach(arrangement::learn);
        arrangements.save(arrangement);
        events.publishEvent(new ArrangementDescribed(arrangement.id(), null, Snapshot.of(arrangement), null, now));
        return arrangement.id();
    }

    /** A stage that a published source says an arrangement came to, and where it says so. */
    public record PublishedStage(
            Stage stage, KnownDate from, @Nullable String note, String place) {

        private StageChange readAt(Instant now) {
            return new StageChange(stage, from, note, place, null, now);
        }
    }

    private Partner partner(PartnerId id, Visibility seen) {
        return partners.findVisible(id, seen).orElseThrow(NotFound::new);
    }

    private Arrangement arrangement(ArrangementId id, Visibility seen) {
        return arrangements.findVisible(id, seen).orElseThrow(NotFound::new);
    }

    /** Only among what the asker sees: that there is another somewhere is not to be told. */
    private void requireNameFree(String name, PartnerId owner, Visibility seen) {
        if (partners.isTaken(name, owner, seen)) {
            throw Refusal.of("name", "partner.name.taken");
        }
    }

    /** Whoever is new to an arrangement must be known, in use, and seen by the asker, whose own partner must be in it. */
    private void requireChoosable(List<ParticipationTerms> parts, Set<PartnerId> alreadyIn, Visibility seen) {
        Set<PartnerId> chosen = parts.stream().map(ParticipationTerms::partner).collect(Collectors.toSet());
        Set<PartnerId> choosable = chosen.isEmpty() ? Set.of() : partners.choosable(chosen, seen);
        for (int row = 0; row < parts.size(); row++) {
            PartnerId partner = parts.get(row).partner();
            if (!choosable.contains(partner) && !alreadyIn.contains(partner)) {
                throw Refusal.of("participations[" + row + "].partner", "arrangement.partner.unknown");
            }
        }
        UUID own = seen.bound();
        if (own != null && chosen.stream().noneMatch(partner -> Objects.equals(partner.partnerId(), own))) {
            throw Refusal.of("participations", "arrangement.partner.own-missing");
        }
    }
}
