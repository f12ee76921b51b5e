package org.concordat.partnership.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Control;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Standing;
import org.concordat.partnership.SupportTier;

/** The choices that forms and filters of this room offer, by their codes. */
record Codes(
        List<String> sectors,
        List<String> standings,
        List<String> kinds,
        List<String> stages,
        List<String> tiers,
        List<String> integrationModels,
        List<String> roles,
        List<String> controls) {

    static final Codes ALL = new Codes(
            codes(Sector.values()),
            codes(Standing.values()),
            codes(Kind.values()),
            codes(Stage.values()),
            codes(SupportTier.values()),
            codes(IntegrationModel.values()),
            codes(ParticipationRole.values()),
            codes(Control.values()));

    private static List<String> codes(Coded... choices) {
        return Arrays.stream(choices).map(Coded::code).toList();
    }
}
