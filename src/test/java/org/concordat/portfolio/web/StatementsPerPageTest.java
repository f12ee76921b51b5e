package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.concordat.TestDatabaseConfiguration;
import org.concordat.generated.GeneratedWorld;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Token;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A page asks the database as often with many arrangements as with ten. On a database of its own, which is filled
 * in between.
 */
@SpringBootTest(
        properties = {
            "concordat.test.database=concordat_statements",
            "concordat.generated.arrangements=10",
            "concordat.generated.assessments=1"
        })
@AutoConfigureMockMvc
@Import({TestDatabaseConfiguration.class, StatementsPerPageTest.Counting.class})
@ActiveProfiles("generated")
class StatementsPerPageTest {

    /** Enough for every list to have further pages. What has to pass before a change lands takes a thousand. */
    private static final int MANY = Integer.getInteger("tests.arrangements", 250);

    private static final List<String> PAGES = List.of(
            "/",
            "/?sort=name&order=desc",
            "/?by=area&sort=area-SO&group=lead&since=year",
            "/?sort=mechanism-SO1&group=stage",
            "/portfolio/changes?since=year",
            "/portfolio/counted?sort=why&page=1",
            "/portfolio/course",
            "/portfolio/attention",
            "/portfolio/figures/ready",
            "/portfolio/figures/median",
            "/portfolio/figures/gates",
            "/portfolio/figures/overdue",
            "/portfolio/figures/old",
            "/portfolio/mechanisms",
            "/portfolio/mechanisms/SO1",
            "/arrangements",
            "/partners",
            "/partners/{first}",
            "/partners/{first}/arrangements",
            "/partners/{first}/views",
            "/partners/{first}/actions",
            "/partners/{first}/failure",
            "/network",
            "/network/dependence",
            "/plans",
            "/api/v1/portfolio?size=500",
            "/api/v1/portfolio/mechanisms?size=500",
            "/api/v1/arrangements?size=500",
            "/api/v1/participations?size=500",
            "/api/v1/partners?size=500",
            "/api/v1/assessments?size=500",
            "/api/v1/plans?size=500",
            "/api/v1/actions?size=500",
            "/api/v1/frameworks?size=500");

    /** A list that ends on its first page knows its length; from the second page on it asks for it. */
    private static final Set<String> COUNTED_ONCE_PAGED = Set.of("/arrangements", "/partners");

    /** To find the person who asks, which the test does thrice and the product once. */
    private static final int TO_SIGN_IN = 4;

    /** What is unread, said in the head of every page. */
    private static final int TO_COUNT_THE_INBOX = 1;

    @Autowired
    MockMvc web;

    @Autowired
    GeneratedWorld world;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient database;

    private String token = "";
    private String first = "";

    @Test
    void areAsManyForManyArrangementsAsForTen() throws Exception {
        token = Token.of(Token.someone(Role.DIRECTOR, null), beans);
        first = SystemWork.resultAs(
                "a test",
                () -> database.sql("select partner_id from partner order by name limit 1")
                        .query(String.class)
                        .single());
        Map<String, Long> atTen = counted();
        COUNTED_ONCE_PAGED.forEach(page -> atTen.merge(page, 1L, Long::sum));
        world.add(10, MANY);

        Map<String, Long> atMany = counted();

        System.out.println("Statements per page: " + atMany);
        assertThat(atMany).isEqualTo(atTen);
        assertThat(atMany.values()).allMatch(count -> count <= 21 + TO_SIGN_IN + TO_COUNT_THE_INBOX);
    }

    private Map<String, Long> counted() throws Exception {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String page : PAGES) {
            visit(page); // what is read once and kept does not count
            QueryCountHolder.clear();
            visit(page);
            counts.put(page, QueryCountHolder.getGrandTotal().getTotal());
        }
        return counts;
    }

    private void visit(String page) throws Exception {
        RequestPostProcessor director = page.startsWith("/api") ? Token.bearer(token) : As.director();
        web.perform(get(URI.create(page.replace("{first}", first))).with(director))
                .andExpect(status().isOk());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countingStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source).countQuery().build()
                            : bean;
                }
            };
        }
    }
}
