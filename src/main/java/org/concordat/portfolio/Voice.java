package org.concordat.portfolio;

import java.util.UUID;
import org.concordat.shared.MechanismCode;

/** What one partner holds of a mechanism: the mean of what its people gave, 0 to 4. */
public record Voice(UUID assessment, MechanismCode mechanism, String partner, double level) {}
