package org.concordat.catalogue.file;

import java.io.IOException;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Publishes the frameworks that come with the product, before the first page is answered. A version that is here
 * already is left alone, so a shipped file that is to say something else needs the next number.
 */
@Component
@Order(Catalogue.SHIPPED_FRAMEWORKS_ORDER)
class ShippedFrameworks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedFrameworks.class);
    private static final String FILES = "classpath:catalogue/*.yaml";

    /** Who publishes what comes with the product. */
    static final String PUBLISHER = "Concordat";

    private final Catalogue catalogue;
    private final ResourcePatternResolver resources;
    private final Refused refused;

    ShippedFrameworks(Catalogue catalogue, ResourcePatternResolver resources, Refused refused) {
        this.catalogue = catalogue;
        this.resources = resources;
        this.refused = refused;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file : resources.getResources(FILES)) {
            ship(refused.orWhyNot(file, FrameworkFile::read));
        }
    }

    private void ship(FrameworkDocument document) {
        if (catalogue.version(document.code(), document.version()).isPresent()) {
            return;
        }
        try {
            catalogue.loadPublished(document, PUBLISHER, null);
            LOG.info("Published version {} of {}", document.version(), document.code());
        } catch (DataIntegrityViolationException e) {
            LOG.info("Version {} of {} was published by another instance", document.version(), document.code());
        }
    }
}
