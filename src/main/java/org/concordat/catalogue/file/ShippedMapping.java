package org.concordat.catalogue.file;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.VersionSummary;
import org.concordat.catalogue.mapping.Gap;
import org.concordat.catalogue.mapping.Gaps;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.catalogue.mapping.MappingDocument;
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
 * Takes in the links between the shipped frameworks, once: from then on they are the administrators'. What has no counterpart
 * is told as the files tell it.
 */
@Component
@Order(Catalogue.SHIPPED_FRAMEWORKS_ORDER + 1)
class ShippedMapping implements ApplicationRunner, Gaps {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedMapping.class);
    private static final String FOLDER = "classpath:catalogue/mapping/";

    private final Mapping mapping;
    private final Catalogue catalogue;
    private final ResourcePatternResolver resources;
    private final Refused refused;

    private volatile List<Gap> gaps = List.of();

    ShippedMapping(Mapping mapping, Catalogue catalogue, ResourcePatternResolver resources, Refused refused) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        this.resources = resources;
        this.refused = refused;
    }

    @Override
    public List<Gap> all() {
        return gaps;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        MappingCheck.Known known = versions();
        for (Resource file : resources.getResources(FOLDER + "*--*.yaml")) {
            take(refused.orWhyNot(file, content -> MappingFile.links(content, known)));
        }
        gaps = refused.orWhyNot(
                resources.getResource(FOLDER + "none.yaml"), content -> MappingFile.gaps(content, known));
    }

    private void take(MappingDocument file) {
        try {
            if (mapping.load(file, ShippedFrameworks.PUBLISHER)) {
                LOG.info("Linked {} and {}", file.one(), file.other());
            }
        } catch (DataIntegrityViolationException e) {
            LOG.info("{} and {} were linked by another instance", file.one(), file.other());
        }
    }

    private MappingCheck.Known versions() {
        Map<String, VersionSummary> versions = catalogue.allVersions().stream()
                .collect(Collectors.toMap(version -> name(version.code(), version.number()), version -> version));
        return (code, number) ->
                Optional.ofNullable(versions.get(name(code, number))).map(version -> catalogue.document(version.id()));
    }

    private static String name(String code, int number) {
        return code + " " + number;
    }
}
