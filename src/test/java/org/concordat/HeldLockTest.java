package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.desk.Assessing;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Someone holds what another wants to change, and does not let go of it. */
@ConcordatTest
class HeldLockTest {

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Assessing assessing;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource pool;

    private String patience;

    @BeforeEach
    void nobodyWaitsLong() throws SQLException {
        patience = sql.sql("show lock_timeout").query(String.class).single();
        everyConnectionWaits("200ms");
    }

    @AfterEach
    void allWaitAsBefore() throws SQLException {
        everyConnectionWaits(patience);
    }

    private void everyConnectionWaits(String howLong) throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < pool.unwrap(HikariDataSource.class).getMaximumPoolSize()) {
                Connection connection = pool.getConnection();
                all.add(connection);
                try (Statement set = connection.createStatement()) {
                    set.execute("set lock_timeout = '" + howLong + "'");
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Test
    void whoeverWaitsTooLongForItIsToldSoAndCanTryAgain() throws Exception {
        String desk = "/assessments/" + open();
        try (Connection other = pool.getConnection()) {
            other.setAutoCommit(false);
            try (Statement hold = other.createStatement()) {
                hold.executeQuery("select 1 from assessment where assessment_id = '"
                        + desk.substring(desk.lastIndexOf('/') + 1) + "' for update");
            }
            web.perform(post(desk + "/consolidation").with(csrf()).with(As.consultant()))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(containsString("Somebody else is changing this")));
            other.rollback();
            other.setAutoCommit(true);
        }
        web.perform(post(desk + "/consolidation").with(csrf()).with(As.consultant()))
                .andExpect(redirectedUrl(desk));
    }

    private AssessmentId open() {
        World world = new World(partnering);
        PartnerId council = world.partner();
        FrameworkVersionId framework = catalogue.load(Looked.framework("held-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        return assessing.open(
                Looked.viewer(null, Role.CONSULTANT),
                world.arrangement(council, world.partner()),
                framework,
                new AssessmentTerms("Spring", LocalDate.of(2013, 5, 1), Mode.BY_PARTNER, Map.of(council, 1.0)));
    }

    @Test
    void peopleWaitForTenSecondsAndMigrationsUntilItIsTheirTurn(@TempDir Path migrations) throws IOException {
        assertThat(patience).isEqualTo("10s");
        String callback = "beforeEachMigrate.sql";
        try (InputStream shipped = getClass().getResourceAsStream("/db/migration/" + callback)) {
            Files.copy(shipped, migrations.resolve(callback));
        }
        Files.writeString(
                migrations.resolve("V1__asks.sql"),
                "create table patience as select current_setting('lock_timeout') as waits");
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("filesystem:" + migrations)
                    .schemas("held_lock")
                    .load()
                    .migrate();
            assertThat(sql.sql("select waits from held_lock.patience")
                            .query(String.class)
                            .single())
                    .isEqualTo("0");
            assertThat(sql.sql("show lock_timeout").query(String.class).single())
                    .isEqualTo("200ms");
        } finally {
            sql.sql("drop schema if exists held_lock cascade").update();
        }
    }
}
