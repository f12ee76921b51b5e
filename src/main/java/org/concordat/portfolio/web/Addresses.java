package org.concordat.portfolio.web;

import java.util.UUID;
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

    static String newAssessment(UUID arrangement, String framework) {
        return newAssessment(arrangement) + "?framework=" + framework;
    }

    static String newAssessment(UUID arrangement) {
        return arrangement(arrangement) + "/assessments/new";
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

    static String plan(UUID arrangement) {
        return arrangement(arrangement) + "/plan";
    }

    static String mechanism(String framework, MechanismCode mechanism) {
        return "/frameworks/" + framework + "/mechanisms/" + mechanism.value();
    }
}
