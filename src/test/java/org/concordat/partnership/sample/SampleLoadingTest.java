package org.concordat.partnership.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.concordat.ConcordatTest;
import org.concordat.partnership.ArrangementFilter;
import org.concordat.partnership.ArrangementLine;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class SampleLoadingTest {

    @Autowired
    private SampleLoading loading;

    @Autowired
    private SamplePortfolio portfolio;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void loadsTheSettingsOfAllReportsOnce() throws IOException {
        Emptied.of(jdbc);

        assertThat(loading.load(portfolio.files())).isEqualTo(18);
        assertThat(loading.load(portfolio.files())).isZero();
        Page<ArrangementLine> lines =
                arrangements.lines(ArrangementFilter.ANY, Visibility.EVERYTHING, PageRequest.of(0, 50));
        assertThat(lines).hasSize(18).allSatisfy(line -> {
            assertThat(line.publishedSource()).isNotNull();
            assertThat(line.partners()).isGreaterThanOrEqualTo(2);
        });
    }
}
