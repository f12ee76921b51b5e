package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.identity.Role;
import org.concordat.identity.openid.ClaimMapping.RightsFrom;
import org.concordat.identity.openid.ClaimMapping.UnknownPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimMappingTest {

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "1, true", "false, false", "0, false", "yes, false", "'', false"})
    void takesAnAddressOnlyWhenTheProviderVouchesForIt(String said, boolean taken) {
        Claimed claimed = ClaimMapping.INVITED_ONLY.read(
                "issuer", "subject", Map.of("email", "ada@somewhere.example", "email_verified", said));
        assertThat(claimed.email()).isEqualTo(taken ? "ada@somewhere.example" : null);
    }

    @Test
    void takesNoneOfTwoAddresses() {
        assertThat(ClaimMapping.INVITED_ONLY
                        .read("issuer", "subject", Map.of("email", List.of("a@b", "c@d"), "email_verified", true))
                        .email())
                .isNull();
    }

    @Test
    void findsRolesInAClaimOfThatNameBeforeOneWithinAnother() {
        ClaimMapping within = roles("realm_access.roles");
        assertThat(within.read("issuer", "subject", Map.of("realm_access", Map.of("roles", List.of("hr", "tea"))))
                        .roles())
                .containsExactly(Role.DIRECTOR);
        assertThat(within.read(
                                "issuer",
                                "subject",
                                Map.of("realm_access.roles", "it", "realm_access", Map.of("roles", List.of("hr"))))
                        .roles())
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(roles("https://claims.example/roles")
                        .read("issuer", "subject", Map.of("https://claims.example/roles", List.of("hr", "it")))
                        .roles())
                .containsExactlyInAnyOrder(Role.DIRECTOR, Role.ADMINISTRATOR);
        assertThat(within.read("issuer", "subject", Map.of("realm_access", "roles"))
                        .roles())
                .isEmpty();
    }

    @Test
    void willNotBeSetUpToLetEveryoneSeeEverythingUnsaid() {
        assertThatThrownBy(() -> made(null, Set.of())).hasMessageContaining("partner-claim");
        assertThatThrownBy(() -> made(null, Set.of("the network"))).hasMessageContaining("partner-claim");
        assertThatThrownBy(() -> made("organisation", Set.of("*"))).hasMessageContaining("see everything");
        assertThat(made(null, Set.of("*")).tellsPartner()).isFalse();
        assertThat(made("organisation", Set.of()).tellsPartner()).isTrue();
    }

    @Test
    void willNotBeSetUpToGiveRolesThatNothingGives() {
        assertThatThrownBy(() -> new ClaimMapping(
                        "email",
                        "email_verified",
                        false,
                        Set.of(),
                        "name",
                        "roles",
                        Map.of(),
                        null,
                        Map.of(),
                        Set.of(),
                        UnknownPeople.REFUSED,
                        RightsFrom.PROVIDER))
                .hasMessageContaining("roles-claim");
    }

    @Test
    void takesAPartnerByIdOrByAValueThatWasSetForItAndNeverByAName() {
        UUID one = UUID.randomUUID();
        ClaimMapping mapping = partners(Map.of(one, Set.of("ACME-17", "ACME-18")));
        assertThat(mapping.partner("ACME-18")).contains(one);
        assertThat(mapping.partner(one.toString())).contains(one);
        assertThat(mapping.partner("acme-18")).isEmpty();
        assertThat(mapping.partner("Acme Ltd")).isEmpty();
    }

    @Test
    void willNotBeSetUpToTakeOneValueForTwoOrForEverything() {
        Set<String> both = Set.of("both");
        Map<UUID, Set<String>> two = Map.of(UUID.randomUUID(), both, UUID.randomUUID(), both);
        assertThatThrownBy(() -> partners(two)).hasMessageContaining("both");
        assertThatThrownBy(() -> partners(Map.of(UUID.randomUUID(), Set.of("the network"))))
                .hasMessageContaining("the network");
        assertThatThrownBy(() ->
                        mapping("roles", null, Map.of(UUID.randomUUID(), both), Set.of("*"), UnknownPeople.REFUSED))
                .hasMessageContaining("partner-claim");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@trusted.example, true",
        "ada@TRUSTED.example, true",
        "ada@not-trusted.example, false",
        "ada@sub.trusted.example, false",
        "ada@trusted.example.evil.example, false",
        "'ada@trusted.example@evil.example', false"
    })
    void trustsADomainThatIsNamedAndNoneThatLooksLikeIt(String email, boolean trusted) {
        assertThat(roles("roles").trustsDomainOf(email)).isEqualTo(trusted);
        assertThat(ClaimMapping.INVITED_ONLY.trustsDomainOf(email)).isFalse();
    }

    private static ClaimMapping partners(Map<UUID, Set<String>> partners) {
        return mapping("roles", "organisation", partners, Set.of("the network"), UnknownPeople.MADE);
    }

    private static ClaimMapping made(@Nullable String partnerClaim, Set<String> networkWide) {
        return mapping("roles", partnerClaim, Map.of(), networkWide, UnknownPeople.MADE);
    }

    private static ClaimMapping roles(String claim) {
        return mapping(claim, null, Map.of(), Set.of(), UnknownPeople.REFUSED);
    }

    private static ClaimMapping mapping(
            String rolesClaim,
            @Nullable String partnerClaim,
            Map<UUID, Set<String>> partners,
            Set<String> networkWide,
            UnknownPeople unknown) {
        return new ClaimMapping(
                "email",
                "email_verified",
                false,
                Set.of("trusted.example"),
                "name",
                rolesClaim,
                Map.of(Role.DIRECTOR, Set.of("hr"), Role.ADMINISTRATOR, Set.of("it")),
                partnerClaim,
                partners,
                networkWide,
                unknown,
                RightsFrom.HERE);
    }
}
