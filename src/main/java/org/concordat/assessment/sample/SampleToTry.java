package org.concordat.assessment.sample;

import org.concordat.identity.SystemWork;
import org.concordat.shared.Installation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the assessment to try where samples belong, once the published portfolio is in. */
@Component
@Profile("!generated")
@Order(SampleToTry.ORDER)
class SampleToTry implements ApplicationRunner {

    /** After frameworks, people and the published portfolio. */
    static final int ORDER = 30;

    private final Installation installation;
    private final SampleAssessments samples;

    SampleToTry(Installation installation, SampleAssessments samples) {
        this.installation = installation;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.sample()) {
            SystemWork.as("sample portfolio", samples::openOneToTry);
        }
    }
}
