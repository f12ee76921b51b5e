package org.concordat.partnership;

import java.util.Locale;
import java.util.Set;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a partner.
 *
 * @param name one line, at most 200 characters
 * @param sector the sector it belongs to
 * @param country ISO 3166 alpha-2, such as GB; null when it is not known or not one
 * @param headcount how many people work there, 0 to 10 million; null when not known
 * @param standing how it stands
 * @param contactName the person to speak to in its HR function, or null
 * @param contactEmail their address, only with a name
 */
public record PartnerTerms(
        String name,
        Sector sector,
        @Nullable String country,
        @Nullable Integer headcount,
        Standing standing,
        @Nullable String contactName,
        @Nullable String contactEmail) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public PartnerTerms {
        name = PartnerName.tidied(PlainText.line("name", name, 200));
        if (country != null && !COUNTRIES.contains(country)) {
            throw Refusal.of("country", "partner.country.unknown");
        }
        Heads.require("headcount", headcount);
        contactName = PlainText.optionalLine("contactName", contactName, 120);
        contactEmail = PlainText.optionalLine("contactEmail", contactEmail, 254);
        if (contactEmail != null && !contactEmail.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            throw Refusal.of("contactEmail", "partner.contact-email.form");
        }
        if (contactEmail != null && contactName == null) {
            throw Refusal.of("contactName", "partner.contact-name.missing");
        }
    }
}
