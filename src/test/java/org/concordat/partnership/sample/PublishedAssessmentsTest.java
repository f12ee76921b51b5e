package org.concordat.partnership.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.partnership.sample.SampleFile.SampleArrangement;
import org.concordat.partnership.sample.SampleFile.SampleReading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the reports say of readiness comes in with the portfolio, through the same verbs as people use. */
@ConcordatTest
@Transactional
class PublishedAssessmentsTest {

    @Autowired
    private SampleLoading loading;

    @Autowired
    private SamplePortfolio portfolio;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsAClosedAssessmentOfEveryPartnershipThatTheReportsSayEnoughOf() throws IOException {
        Emptied.of(jdbc);
        long said = portfolio.files().stream()
                .flatMap(file -> Stream.concat(
                        file.arrangements().stream().map(SampleArrangement::assessment),
                        file.readings().stream().map(SampleReading::assessment)))
                .filter(Objects::nonNull)
                .count();

        loading.load(portfolio.files());

        assertThat(said).isGreaterThanOrEqualTo(22);
        assertThat(count("assessment where status = 'closed' and published_source is not null"))
                .isEqualTo(said);
        assertThat(count("scorecard where rated >= 3")).isEqualTo(said);
        assertThat(count("assessment where as_of > closed_at")).isZero();
        assertThat(count(
                        "settlement a where a.agreed_level is not null and not exists (select 1 from scorecard_mechanism m where m.grade = 'B'"
                                + " and (m.assessment_id, m.mechanism) = (a.assessment_id, a.mechanism))"))
                .isZero();
        List<String> bands = jdbc.sql("select distinct band from scorecard")
                .query(String.class)
                .list();
        assertThat(bands).as("reports are silent on much").contains("too-little-known");
    }

    @Test
    void readsAPartnershipThroughEveryFrameworkThatAReportSaysEnoughOf() throws IOException {
        Emptied.of(jdbc);

        loading.load(portfolio.files());

        assertThat(jdbc.sql("select distinct f.code from arrangement_standing join framework f using (framework_id)")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "beyond-the-organisation",
                        "shared-service-readiness",
                        "balance-of-the-partnership",
                        "people-profession-2030",
                        "hr-function-for-partnerships");
        assertThat(count("(select arrangement_id from arrangement_standing group by arrangement_id having count(*) > 1)"
                        + " as of_several"))
                .isEqualTo(7);
        assertThat(
                        count(
                                "assessment s where not exists (select from evidence e where e.assessment_id = s.assessment_id)"))
                .isZero();
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }
}
