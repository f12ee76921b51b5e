package org.concordat.identity.openid;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the claims of one provider are read. A claim is named as the provider names it; {@code realm_access.roles} is the
 * claim of that name or, where there is none, {@code roles} within {@code realm_access}.
 *
 * @param emailClaim where the address stands
 * @param emailVerifiedClaim where the provider says that it has seen to it that the address is theirs
 * @param trustEmail takes every address of this provider for verified: only for one that gives out its addresses itself
 * @param trustedDomains the domains whose addresses this provider is believed about even where they are of someone who
 *     signs in here in another way; for all others an address leads to people only who have no way in yet
 * @param nameClaim where the name of someone who is made stands
 * @param rolesClaim where the values stand that give roles
 * @param roles which values give which role
 * @param partnerClaim where the one partner stands that they are bound to: its id, or a value that {@code partners} knows
 * @param partners which values of that claim stand for which partner. Never its name, which those may change who gain by it
 * @param networkWide values of that claim that say that someone is bound to none; {@code *} for everyone, where no claim
 *     is named
 * @param unknownPeople what becomes of someone whom nobody has invited
 * @param rightsFrom whose word on roles and partner holds for someone who is known here
 */
record ClaimMapping(
        @DefaultValue("email") String emailClaim,
        @DefaultValue("email_verified") String emailVerifiedClaim,
        @DefaultValue("false") boolean trustEmail,
        @DefaultValue Set<String> trustedDomains,
        @DefaultValue("name") String nameClaim,
        @Nullable String rolesClaim,
        @DefaultValue Map<Role, Set<String>> roles,
        @Nullable String partnerClaim,
        @DefaultValue Map<UUID, Set<String>> partners,
        @DefaultValue Set<String> networkWide,
        @DefaultValue("refused") UnknownPeople unknownPeople,
        @DefaultValue("here") RightsFrom rightsFrom) {

    private static final Set<String> EVERYONE = Set.of("*");

    /** People who were invited come in with the rights that they were given here. */
    static final ClaimMapping INVITED_ONLY = new ClaimMapping(
            "email",
            "email_verified",
            false,
            Set.of(),
            "name",
            null,
            Map.of(),
            null,
            Map.of(),
            Set.of(),
            UnknownPeople.REFUSED,
            RightsFrom.HERE);

    enum UnknownPeople {
        /** They must have been invited: an administrator added them by their address. */
        REFUSED,
        /** They are made, with the roles and the partner that their claims give. */
        MADE
    }

    enum RightsFrom {
        /** What an administrator says here. */
        HERE,
        /** What the claims give, anew at each sign-in. */
        PROVIDER
    }

    ClaimMapping {
        boolean byClaims = unknownPeople == UnknownPeople.MADE || rightsFrom == RightsFrom.PROVIDER;
        if (byClaims && (rolesClaim == null || roles.isEmpty())) {
            throw new IllegalArgumentException("Where claims give the roles, concordat.oidc.registrations.*.roles-claim"
                    + " and .roles must say which");
        }
        if (unknownPeople == UnknownPeople.MADE && partnerClaim == null && !networkWide.equals(EVERYONE)) {
            throw new IllegalArgumentException(
                    "Where unknown people are made, concordat.oidc.registrations.*.partner-claim"
                            + " must say which claim gives their partner, or .network-wide must be * for all to see everything");
        }
        if (partnerClaim != null && networkWide.contains("*")) {
            throw new IllegalArgumentException(
                    "Where concordat.oidc.registrations.*.partner-claim is set, .network-wide"
                            + " must name the values that bind to no partner; * would let everyone see everything");
        }
        if (partnerClaim == null && !partners.isEmpty()) {
            throw new IllegalArgumentException("Where concordat.oidc.registrations.*.partners are set, .partner-claim"
                    + " must say which claim names them");
        }
        Set<String> known = new HashSet<>(networkWide);
        for (String value : partners.values().stream().flatMap(Set::stream).toList()) {
            if (!known.add(value)) {
                throw new IllegalArgumentException("In concordat.oidc.registrations.*.partners and .network-wide,"
                        + " a value may stand once; twice there is: " + value);
            }
        }
    }

    /** Whether this provider is believed that an address is theirs, even where someone signs in here with it already. */
    boolean trustsDomainOf(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1);
        return trustedDomains.stream().anyMatch(domain::equalsIgnoreCase);
    }

    /** The partner that a value of the claim stands for, if it does for any; whether there is such a partner is not known here. */
    Optional<UUID> partner(String said) {
        return partners.entrySet().stream()
                .filter(known -> known.getValue().contains(said))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> said.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                        ? Optional.of(UUID.fromString(said))
                        : Optional.empty());
    }

    boolean makesUnknown() {
        return unknownPeople == UnknownPeople.MADE;
    }

    boolean rightsComeFromClaims() {
        return rightsFrom == RightsFrom.PROVIDER;
    }

    /** Whether claims say which partner someone is bound to. */
    boolean tellsPartner() {
        return partnerClaim != null;
    }

    /** What these claims say of someone. */
    Claimed read(String issuer, String subject, Map<String, Object> claims) {
        List<String> emails = values(claims, emailClaim);
        boolean verified =
                trustEmail || values(claims, emailVerifiedClaim).stream().anyMatch(said -> said.matches("(?i)true|1"));
        return new Claimed(
                issuer,
                subject,
                verified && emails.size() == 1 ? emails.get(0) : null,
                values(claims, nameClaim).stream().findFirst().orElse(null),
                rolesIn(claims),
                Set.copyOf(values(claims, partnerClaim)));
    }

    private Set<Role> rolesIn(Map<String, Object> claims) {
        Set<String> said = Set.copyOf(values(claims, rolesClaim));
        return roles.entrySet().stream()
                .filter(given -> given.getValue().stream().anyMatch(said::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static List<String> values(Map<String, Object> claims, @Nullable String name) {
        Object found = name == null ? null : find(claims, name);
        Stream<?> all = found instanceof Collection<?> many ? many.stream() : Stream.ofNullable(found);
        return all.filter(Objects::nonNull)
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static @Nullable Object find(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, name.substring(dot + 1))
                : null;
    }
}
