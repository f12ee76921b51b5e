package org.concordat.catalogue;

import java.util.List;

/**
 * The words that a framework may use for what lies outside the catalogue, in the order in which pages show them. They
 * are the codes of an arrangement's stage, support tier and kind.
 */
public final class Vocabulary {

    public static final List<String> STAGES = List.of("proposal", "mobilisation", "operation", "maturity", "exit");

    public static final List<String> TIERS = List.of("arms-length", "assurance", "development", "leverage");

    public static final List<String> KINDS = List.of(
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

    private Vocabulary() {}
}
