package org.concordat.assessment.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.concordat.assessment.Looked;
import org.concordat.assessment.web.result.CatalogueChanges.Changed;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.RulesDocument;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;

class CatalogueChangesTest {

    private static final FrameworkDocument BEFORE = Looked.framework("small");

    @Test
    void tellsWhichMechanismsCountOtherwiseForAnyKind() {
        assertThat(changes(
                        Map.of("outsourcing", Map.of(Looked.MODEL, 3)),
                        BEFORE.rules().critical()))
                .containsExactly(changed(Looked.MODEL, "relevance"));
        assertThat(changes(BEFORE.rules().relevance(), BEFORE.rules().critical()))
                .isEmpty();
    }

    @Test
    void tellsWhichMechanismsBecameGatesOrAreNoneAnyMore() {
        assertThat(changes(Map.of(), List.of(Looked.MODEL, Looked.TEAMS)))
                .containsExactly(changed(Looked.TEAMS, "critical"));
    }

    private static List<Changed> changes(
            Map<String, Map<MechanismCode, Integer>> relevance, List<MechanismCode> critical) {
        RulesDocument rules = BEFORE.rules();
        RulesDocument after = new RulesDocument(
                rules.stages(),
                rules.targets(),
                rules.tiers(),
                rules.defaultRelevance(),
                relevance,
                critical,
                rules.criticalByKind());
        FrameworkDocument later = new FrameworkDocument(
                BEFORE.code(),
                BEFORE.name(),
                2,
                BEFORE.language(),
                BEFORE.summary(),
                BEFORE.source(),
                BEFORE.themes(),
                BEFORE.areas(),
                after);
        return CatalogueChanges.between(BEFORE, later).mechanisms();
    }

    private static Changed changed(MechanismCode code, String what) {
        return new Changed(code.value(), BEFORE.mechanism(code).orElseThrow().name(), List.of(what));
    }
}
