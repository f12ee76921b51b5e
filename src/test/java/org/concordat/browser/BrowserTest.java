package org.concordat.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.concordat.TestDatabaseConfiguration;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test that looks at the product as a person does: the whole application at a port, with the sample portfolio, in a
 * real browser. Skipped where there is none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"concordat.sample=true", "concordat.test.database=concordat_browser"})
@Import(TestDatabaseConfiguration.class)
@EnabledIf("org.concordat.browser.Chromium#runs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface BrowserTest {}
