package org.concordat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class CatalogueTest {

    private final Catalogue catalogue;
    private final JdbcTemplate sql;
    private final List<ApplicationRunner> runners;

    CatalogueTest(
            @Autowired Catalogue catalogue, @Autowired JdbcTemplate sql, @Autowired List<ApplicationRunner> runners) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.runners = runners;
    }

    @Test
    void theShippedFrameworkIsPublishedAtStartUpAndKeptAsItWasRead() throws IOException {
        byte[] file = new ClassPathResource("catalogue/beyond-the-organisation.yaml").getContentAsByteArray();

        VersionSummary shipped =
                catalogue.latestPublished("beyond-the-organisation").orElseThrow();

        assertThat(catalogue.document(shipped.id())).isEqualTo(FrameworkFile.read(file));
        assertThat(catalogue.document(shipped.id())).isSameAs(catalogue.document(shipped.id()));
        assertThat(catalogue.publishedVersions()).contains(shipped);
    }

    @Test
    void aSecondStartPublishesNothingTwice() throws Exception {
        List<VersionSummary> before = catalogue.publishedVersions();
        for (ApplicationRunner runner : runners) {
            if (runner.getClass().getName().endsWith("ShippedFrameworks")) {
                runner.run(new DefaultApplicationArguments());
            }
        }

        assertThat(catalogue.publishedVersions()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void takesAVersionInAsADraftThenPublishesThenRetiresIt() throws IOException {
        FrameworkVersionId id = catalogue.load(small());

        assertThat(catalogue.latestPublished("small")).isEmpty();
        assertThat(catalogue.document(id)).isEqualTo(small());
        catalogue.publish(id, "Ada Admin");
        assertThat(catalogue.latestPublished("small").orElseThrow().id()).isEqualTo(id);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> catalogue.publish(id, "Ada Admin"));
        catalogue.retire(id, "Ada Admin");
        assertThat(catalogue.latestPublished("small")).isEmpty();
        assertThat(catalogue.version("small", 1).orElseThrow().status()).isEqualTo(VersionStatus.RETIRED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> catalogue.retire(id, "Ada Admin"));
    }

    @Test
    void refusesANumberThatIsHereAlreadyAndAnIdThatIsNot() throws IOException {
        catalogue.load(small());

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> catalogue.load(small()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalogue.document(FrameworkVersionId.next()));
    }

    @Test
    void theDatabaseKeepsThePublishedDocumentFromEveryHand() {
        refuses("update framework_version set document = '{}' where status = 'published'");
    }

    @Test
    void theDatabaseKeepsAPublishedVersionFromRemoval() {
        refuses("delete from framework_version where status = 'published'");
    }

    @Test
    void theDatabaseKeepsAPublishedVersionFromBecomingADraftAgain() {
        refuses("update framework_version set status = 'draft', published_at = null, published_by = null");
    }

    @Test
    void theDatabaseKnowsNoOtherStatus() {
        refuses("update framework_version set status = 'gone'");
    }

    @Test
    void theDatabaseRetiresNothingWithoutSayingWho() {
        refuses("update framework_version set status = 'retired', retired_at = now()");
    }

    private void refuses(String statement) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> sql.update(statement));
    }

    private static FrameworkDocument small() throws IOException {
        return FrameworkFile.read(
                new ClassPathResource("org/concordat/catalogue/file/small.yaml").getContentAsByteArray());
    }
}
