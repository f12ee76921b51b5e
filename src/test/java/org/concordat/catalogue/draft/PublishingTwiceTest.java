package org.concordat.catalogue.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.identity.SystemWork;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Two administrators who press the button at the same moment. */
@ConcordatTest
class PublishingTwiceTest {

    private static final int ADMINISTRATORS = 6;

    @Autowired
    Drafting drafting;

    @Autowired
    Catalogue catalogue;

    @Test
    void publishesOnce() throws Exception {
        String code = "twice-" + UUID.randomUUID().toString().substring(0, 8);
        String text = new ClassPathResource("org/concordat/catalogue/file/small.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("code: small", "code: " + code);
        DraftId id = drafting.take(
                new FrameworkTree(FrameworkFile.tree(text.getBytes(StandardCharsets.UTF_8))), "Ada Admin");
        CountDownLatch together = new CountDownLatch(ADMINISTRATORS);
        Callable<Boolean> press = () -> {
            together.countDown();
            together.await();
            try {
                SystemWork.as("a test", () -> drafting.publish(id, "At once.", true, "Ada Admin"));
                return true;
            } catch (Refusal already) {
                assertThat(already.code()).isEqualTo("draft.not-open.published");
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(ADMINISTRATORS);
        try {
            int published = 0;
            for (Future<Boolean> outcome : threads.invokeAll(Collections.nCopies(ADMINISTRATORS, press))) {
                published += outcome.get() ? 1 : 0;
            }
            assertThat(published).isOne();
            assertThat(catalogue.versionsOf(code)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
