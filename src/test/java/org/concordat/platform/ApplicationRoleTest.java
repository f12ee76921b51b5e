package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class ApplicationRoleTest {

    @Autowired
    JdbcClient database;

    @Test
    void neitherSuperuserNorAboveRowLevelSecurity() {
        var role = database.sql("select * from pg_roles where rolname = current_user")
                .query()
                .singleRow();

        assertThat(role)
                .containsEntry("rolname", "concordat")
                .containsEntry("rolsuper", false)
                .containsEntry("rolbypassrls", false)
                .containsEntry("rolcreaterole", false)
                .containsEntry("rolcreatedb", false)
                .containsEntry("rolreplication", false);
    }

    @Test
    void speaksWithTheSameMajorVersionEverywhere() {
        assertThat(database.sql("show server_version_num").query(Integer.class).single() / 10_000)
                .isEqualTo(Integer.parseInt(Cluster.VERSION));
    }
}
