package org.concordat.portfolio.web;

import java.util.UUID;
import org.concordat.attention.About;
import org.concordat.portfolio.Lens;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;

/** Where the pages of other rooms are that this one leads to. */
final class Addresses {

    private Addresses() {}

    static String arrangement(UUID arrangement) {
        return "/arrangements/" + arrangement;
    }

    static String arrangement(UUID arrangement, String framework) {
        return arrangement(arrangement) + "?framework=" + framework;
    }

    /** As it is seen through a lens that was chosen, or else as it is mainly seen. */
    static String arrangement(UUID arrangement, Lens lens) {
        return lens.chosen() ? arrangement(arrangement, lens.framework().code()) : arrangement(arrangement);
    }

    static String edit(UUID arrangement) {
        return arrangement(arrangement) + "/edit";
    }

    static String partners(UUID arrangement) {
        return arrangement(arrangement) + "/partners";
    }

    static String snooze(About about) {
        return "/portfolio/attention/snoozes/new?arrangement=" + about.arrangement() + "&framework="
                + about.framework() + "&rule=" + about.rule().code()
                + (about.mechanism() == null ? "" : "&mechanism=" + about.mechanism());
    }

    static String newAssessment(UUID arrangement, String framework) {
        return arrangement(arrangement) + "/assessments/new?framework=" + framework;
    }

    static String assessment(UUID assessment) {
        return "/assessments/" + assessment;
    }

    static String result(UUID assessment) {
        return assessment(assessment) + "/result";
    }

    static String expiring(UUID assessment) {
        return assessment(assessment) + "/evidence?expiring=soon";
    }

    static String explanation(UUID assessment, MechanismCode mechanism) {
        return result(assessment) + "/explanations/mechanism-" + mechanism.value();
    }

    static String explanation(UUID assessment, AreaCode area) {
        return result(assessment) + "/explanations/area-" + area.value();
    }

    static String area(String framework, AreaCode area) {
        return "/frameworks/" + framework + "/areas/" + area.value();
    }

    static String plan(UUID arrangement, Lens lens) {
        return arrangement(arrangement) + "/plan?framework=" + lens.framework().code();
    }

    static String mechanism(String framework, MechanismCode mechanism) {
        return "/frameworks/" + framework + "/mechanisms/" + mechanism.value();
    }
}
