package org.concordat.assessment;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.concordat.shared.MechanismCode;

/** An answer of an anonymous assessment that goes into no figure, for what the figure would tell beside those of other looks. */
@Embeddable
public record Uncounted(
        @Embedded RespondentId sheet,
        @Convert(converter = MechanismCodeColumn.class) MechanismCode mechanism) {}
