package org.concordat.partnership.sample;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.concordat.identity.SystemWork;
import org.concordat.shared.Installation;
import org.concordat.shared.journal.Wholesale;
import org.concordat.shared.journal.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Brings the published portfolio into installations where samples belong, once, after frameworks and people. */
@Component
@Profile("!generated")
@Order(SamplePortfolio.ORDER)
class SamplePortfolio implements ApplicationRunner {

    static final int ORDER = 20;

    private static final Logger LOG = LoggerFactory.getLogger(SamplePortfolio.class);
    private static final String FILES = "classpath:sample/*.yaml";

    private final Installation installation;
    private final SampleLoading loading;
    private final ResourcePatternResolver resources;

    SamplePortfolio(Installation installation, SampleLoading loading, ResourcePatternResolver resources) {
        this.installation = installation;
        this.loading = loading;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (installation.sample()) {
            List<SampleFile> files = files();
            SystemWork.as(
                    "sample portfolio",
                    () -> Wholesale.doing(Word.message("journal.much.sample-portfolio"), () -> load(files)));
        }
    }

    private void load(List<SampleFile> files) {
        int loaded = loading.load(files);
        if (loaded > 0) {
            LOG.info("Loaded {} arrangements as read from published reports", loaded);
        }
    }

    List<SampleFile> files() throws IOException {
        return Arrays.stream(resources.getResources(FILES))
                .map(SampleReader::read)
                .toList();
    }
}
