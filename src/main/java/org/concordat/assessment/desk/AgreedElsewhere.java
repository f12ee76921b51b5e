package org.concordat.assessment.desk;

import org.concordat.assessment.Assessment;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.mapping.Crossing;

/**
 * What the partners agreed on a mechanism of another framework that covers the same ground: to know when they talk, and never
 * a settlement here.
 *
 * @param level the level that the link offers for it
 */
public record AgreedElsewhere(
        Assessment from,
        FrameworkDocument framework,
        Mechanism mechanism,
        AgreedLevel agreed,
        int level,
        Crossing by) {}
