package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database holds the same rules as the domain, for whoever writes to it by another way. */
@ConcordatTest
class PartnershipConstraintsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnering partnering;

    private PartnerId partner;
    private ArrangementId arrangement;

    @BeforeEach
    void inventAWorld() {
        World world = new World(partnering);
        partner = world.partner();
        arrangement = world.arrangement(partner, world.partner());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            partner_name_said             | name = '  '
            partner_sector_known          | sector = 'secret'
            partner_country_form          | country = 'gb'
            partner_headcount_sane        | headcount = -1
            partner_headcount_sane        | headcount = 10000001
            partner_standing_known        | standing = 'gone'
            partner_contact_has_a_name    | contact_name = null
            """)
    void refusesAPartnerThatCannotBe(String constraint, String change) {
        refused(constraint, "update partner set " + change + " where partner_id = ?", partner.partnerId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arrangement_name_said               | name = ' '
            arrangement_kind_known              | kind = 'merger'
            arrangement_tier_known              | tier = 'ARMS_LENGTH'
            arrangement_integration_model_known | integration_model = 'any'
            arrangement_stage_known             | stage = 'done'
            arrangement_staff_sane              | staff_in_scope = -5
            arrangement_value_not_negative      | annual_value = -0.01
            arrangement_value_has_currency      | currency = null
            arrangement_currency_form           | currency = 'gbp'
            arrangement_starts_precise          | starts_precision = null
            arrangement_ends_precise            | ends_precision = 'week'
            arrangement_dates_in_order          | ends_on = date '2011-12-31', ends_precision = 'day'
            """)
    void refusesAnArrangementThatCannotBe(String constraint, String change) {
        refused(
                constraint,
                "update arrangement set " + change + " where arrangement_id = ?",
                arrangement.arrangementId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            participation_role_known             | role = 'guest'
            participation_equity_is_a_share      | equity = 100.01
            participation_control_known          | control = 'some'
            participation_staff_sane             | staff_in_scope = -1
            participation_since_precise          | since_on = null
            participation_until_precise          | until_on = date '2014-01-01'
            participation_dates_in_order         | until_on = date '2012-03-31', until_precision = 'day'
            participation_once_at_a_time         | partner_id = (select min(partner_id::text)::uuid from participation p where p.arrangement_id = participation.arrangement_id)
            participation_partner_id_fkey        | partner_id = gen_random_uuid()
            """)
    void refusesAPartThatCannotBe(String constraint, String change) {
        refused(
                constraint,
                "update participation set " + change + " where arrangement_id = ?",
                arrangement.arrangementId());
    }

    @Test
    void refusesToRemoveAPartnerThatTakesPart() {
        refused("participation_partner_id_fkey", "delete from partner where partner_id = ?", partner.partnerId());
    }

    private void refused(String constraint, String statement, UUID id) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(statement).param(id).update())
                .satisfies(problem -> assertThat(problem.getMessage()).contains(constraint));
    }
}
