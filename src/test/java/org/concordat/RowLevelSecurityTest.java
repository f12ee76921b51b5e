package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.partnership.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class RowLevelSecurityTest {

    @Autowired
    JdbcClient sql;

    @Test
    void standsOnEveryTableThatBelongsToAnArrangement() {
        List<String> without = sql.sql("""
                with recursive belongs as (
                    select 'arrangement'::regclass::oid as relation
                    union
                    select c.conrelid from pg_constraint c join belongs b on c.confrelid = b.relation where c.contype = 'f')
                select r.relname from pg_class r join belongs b on b.relation = r.oid
                where not (r.relrowsecurity and r.relforcerowsecurity) order by 1""").query(String.class).list();
        assertThat(without).containsExactly("person_arrangement");
    }
}
