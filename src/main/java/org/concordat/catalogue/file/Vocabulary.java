package org.concordat.catalogue.file;

import java.util.Arrays;
import java.util.List;
import org.concordat.catalogue.LeadRole;

/** The words that a framework file may use for what lies outside the catalogue. */
final class Vocabulary {

    static final List<String> STAGES = List.of("proposal", "mobilisation", "operation", "maturity", "exit");

    static final List<String> TIERS = List.of("arms-length", "assurance", "development", "leverage");

    static final List<String> KINDS = List.of(
            "strategic-alliance",
            "joint-venture",
            "outsourcing",
            "shared-service",
            "commissioning",
            "multi-agency",
            "supply-chain",
            "industry-network",
            "merger-integration",
            "mutual");

    static final List<String> LEADS =
            Arrays.stream(LeadRole.values()).map(LeadRole::code).toList();

    static final List<String> LEVELS = List.of("0", "1", "2", "3", "4");

    private Vocabulary() {}
}
