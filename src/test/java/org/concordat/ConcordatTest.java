package org.concordat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.concordat.identity.TestsAreSystemWork;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of pages or of the database: the whole application without a port, on a database that is thrown away. Every
 * test that carries this and nothing more shares one context, so it must clean up after itself or not care.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestDatabaseConfiguration.class, TestsAreSystemWork.ExceptInPages.class})
@TestExecutionListeners(listeners = TestsAreSystemWork.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ConcordatTest {}
