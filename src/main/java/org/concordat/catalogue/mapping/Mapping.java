package org.concordat.catalogue.mapping;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.Retirement;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the mapping: which mechanisms of two frameworks cover the same ground, and what may be offered for it. */
@Service
@Transactional
public class Mapping {

    private final Links links;
    private final Catalogue catalogue;
    private final Clock clock;

    Mapping(Links links, Catalogue catalogue, Clock clock) {
        this.links = links;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Takes in what a file says of two frameworks, unless there were links between them already; says whether it did. */
    public boolean load(MappingDocument file, String by) {
        if (!links.between(file.one(), file.other()).isEmpty()) {
            return false;
        }
        file.links().forEach(entry -> links.save(new Link(entry.from(), entry.to(), entry.terms(), looked(by))));
        links.flush();
        return true;
    }

    /** Links two mechanisms of the versions in use. */
    public LinkId add(
            @Nullable String from,
            @Nullable String fromMechanism,
            @Nullable String to,
            @Nullable String toMechanism,
            LinkTerms terms,
            String by) {
        Versions versions = new Versions(catalogue);
        End first = end(versions, "from", from, fromMechanism);
        End second = end(versions, "to", to, toMechanism);
        if (links.between(first.framework(), second.framework()).stream()
                .anyMatch(link -> link.retirement() == null && link.isBetween(first, second))) {
            throw Refusal.of("to", "link.twice");
        }
        Link link = links.save(new Link(first, second, terms, looked(by)));
        try {
            links.flush();
        } catch (DataIntegrityViolationException atTheSameTime) {
            throw Refusal.of("to", "link.twice");
        }
        return link.id();
    }

    private static End end(Versions versions, String field, @Nullable String framework, @Nullable String mechanism) {
        return Optional.ofNullable(framework)
                .flatMap(versions::inUse)
                .flatMap(document -> document.mechanisms().stream()
                        .filter(each -> each.code().value().equals(mechanism))
                        .findFirst()
                        .map(each -> new End(document.code(), each.code().value(), document.version())))
                .orElseThrow(() -> Refusal.of(field, "link.mechanism.unknown"));
    }

    /** Says what a link says from now on, having looked at both mechanisms in the versions in use. */
    public void describe(LinkId id, long seen, LinkTerms terms, String by) {
        Link link = link(id, seen);
        Versions versions = new Versions(catalogue);
        link.describe(terms, inUse(versions, link.from()), inUse(versions, link.to()), looked(by));
        links.flush();
    }

    private static FrameworkDocument inUse(Versions versions, End end) {
        return versions.inUse(end.framework())
                .filter(document -> document.mechanism(end.code()).isPresent())
                .orElseThrow(() -> new Refusal("link.mechanism.gone", end.mechanism()));
    }

    /** Takes a link out of use. */
    public void retire(LinkId id, long seen, @Nullable String reason, String by) {
        String why = PlainText.requiredPassage("reason", reason, 1000);
        link(id, seen).retire(new Retirement(clock.instant(), by, why));
        links.flush();
    }

    private Link link(LinkId id, long seen) {
        Link link = links.findById(id).orElseThrow(NotFound::new);
        StaleForm.unlessCurrent(seen, link.version());
        return link;
    }

    private Looked looked(String by) {
        return new Looked(by, clock.instant());
    }

    /** The links of a framework's version with what is in use of others, in the order of its mechanisms. */
    @Transactional(readOnly = true)
    public List<Counterpart> counterparts(FrameworkDocument here) {
        return inOrder(here, links.inUse(here.code()), new Versions(catalogue));
    }

    /** Those of one mechanism. */
    @Transactional(readOnly = true)
    public List<Counterpart> counterparts(FrameworkDocument here, MechanismCode mechanism) {
        return counterparts(here).stream()
                .filter(counterpart -> counterpart.code().equals(mechanism.value()))
                .filter(counterpart -> counterpart.standing() != Standing.GONE)
                .toList();
    }

    /** Every link in use, each seen from its first framework. */
    @Transactional(readOnly = true)
    public List<Counterpart> all() {
        Versions versions = new Versions(catalogue);
        return links.inUse().stream()
                .flatMap(link -> versions.inUse(link.from().framework()).stream()
                        .flatMap(here -> counterpart(link, here, versions)))
                .toList();
    }

    /** A link as it is seen from its first framework; none where one of the frameworks has no version in use. */
    @Transactional(readOnly = true)
    public Optional<Counterpart> counterpart(LinkId id) {
        Versions versions = new Versions(catalogue);
        return links.findById(id)
                .flatMap(link -> versions.inUse(link.from().framework())
                        .flatMap(here -> counterpart(link, here, versions).findFirst()));
    }

    private static Stream<Counterpart> counterpart(Link link, FrameworkDocument here, Versions versions) {
        return versions.inUse(link.otherEnd(here.code()).framework()).stream()
                .map(there -> new Counterpart(link, here, there, versions.standing(link, here, there)));
    }

    private static List<Counterpart> inOrder(FrameworkDocument here, List<Link> some, Versions versions) {
        List<MechanismCode> order =
                here.mechanisms().stream().map(Mechanism::code).toList();
        return some.stream()
                .flatMap(link -> counterpart(link, here, versions))
                .sorted(Comparator.<Counterpart>comparingInt(each ->
                                order.indexOf(each.link().end(here.code()).code()))
                        .thenComparing(each -> each.there().name())
                        .thenComparing(Counterpart::otherCode))
                .toList();
    }

    /**
     * What leads from some versions to another: the links that hold in both, in the direction in which they do. Never one that
     * somebody has still to look at, and never from one link to the next.
     */
    @Transactional(readOnly = true)
    public Map<FrameworkVersionId, List<Crossing>> crossings(
            Collection<FrameworkVersionId> from, FrameworkVersionId to) {
        if (from.isEmpty()) {
            return Map.of();
        }
        FrameworkDocument there = catalogue.document(to);
        Versions versions = new Versions(catalogue);
        List<Link> some = links.inUse(there.code());
        Map<FrameworkVersionId, List<Crossing>> crossings = new LinkedHashMap<>();
        for (FrameworkVersionId version : from) {
            FrameworkDocument here = catalogue.document(version);
            crossings.put(
                    version,
                    some.stream()
                            .filter(link -> link.otherEnd(there.code()).isOf(here.code()))
                            .filter(link -> versions.standing(link, here, there) == Standing.HOLDS)
                            .flatMap(link -> crossing(link, here))
                            .toList());
        }
        return crossings;
    }

    private static Stream<Crossing> crossing(Link link, FrameworkDocument here) {
        LinkTerms terms = link.terms();
        return Stream.ofNullable(link.wayFrom(here.code()))
                .map(way -> new Crossing(
                        link.id(),
                        link.end(here.code()).code(),
                        link.otherEnd(here.code()).code(),
                        terms.strength(),
                        terms.reason(),
                        terms.condition(),
                        way));
    }
}
