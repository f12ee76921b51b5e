package org.concordat.partnership.web;

import java.util.List;
import java.util.Objects;
import org.concordat.partnership.Partner;
import org.concordat.partnership.PartnerTerms;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Standing;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.Said;
import org.jspecify.annotations.Nullable;

/** A partner as it was typed. */
record PartnerForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String sector,
        @Nullable String country,
        @Nullable String headcount,
        @Nullable String standing,
        @Nullable String contactName,
        @Nullable String contactEmail) {

    static PartnerForm empty() {
        return new PartnerForm("0", null, null, "GB", null, Standing.ACTIVE.code(), null, null);
    }

    static PartnerForm of(Partner partner) {
        PartnerTerms terms = partner.terms();
        return new PartnerForm(
                Long.toString(partner.version()),
                terms.name(),
                terms.sector().code(),
                terms.country(),
                Objects.toString(terms.headcount(), null),
                terms.standing().code(),
                terms.contactName(),
                terms.contactEmail());
    }

    long fromVersion() {
        return StaleForm.version(version);
    }

    @Nullable PartnerTerms terms(Reading reading) {
        return reading.whole(() -> new PartnerTerms(
                reading.line("name", name, 200),
                reading.choice("sector", sector, Sector.class),
                country == null || country.isBlank() ? null : country,
                reading.wholeNumber("headcount", headcount),
                reading.choice("standing", standing, Standing.class),
                reading.optionalLine("contactName", contactName, 120),
                reading.optionalLine("contactEmail", contactEmail, 254)));
    }

    List<Said> said() {
        return List.of(
                Said.text("partner.name", 0, name),
                Said.choice("partner.sector", 0, "sector", sector),
                Said.text("partner.country", 0, country),
                Said.text("partner.headcount", 0, headcount),
                Said.choice("partner.standing", 0, "standing", standing),
                Said.text("partner.contact-name", 0, contactName),
                Said.text("partner.contact-email", 0, contactEmail));
    }
}
