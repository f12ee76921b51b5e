package org.concordat.assessment.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.readiness.Level;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.RespondentKey;
import org.concordat.readiness.Response;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads a scorecard as JSON, in full precision. What each field means stands in docs/scorecard.md. */
public final class ScorecardJson {

    /** Raised when a field of the file goes, or comes to mean something else; not for a field that is added. */
    public static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addMixIn(MechanismCode.class, Word.class)
            .addMixIn(AreaCode.class, Word.class)
            .addMixIn(ThemeCode.class, Word.class)
            .addMixIn(PartnerKey.class, Word.class)
            .addMixIn(RespondentKey.class, Word.class)
            .addMixIn(Level.class, Step.class)
            .addMixIn(EvidenceGrade.class, Letter.class)
            .addMixIn(Response.class, Kinds.class)
            .build();

    private ScorecardJson() {}

    /** As a file to hand out: indented, and with the number of its format first. */
    public static String pretty(ScorecardDocument document) {
        ObjectNode file = MAPPER.createObjectNode().put("format", FORMAT);
        file.setAll((ObjectNode) MAPPER.valueToTree(document));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    static String write(ScorecardDocument document) {
        return MAPPER.writeValueAsString(document);
    }

    static ScorecardDocument read(String json) {
        return MAPPER.readValue(json, ScorecardDocument.class);
    }

    /** Codes and keys are plain words. */
    private abstract static class Word {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Word(String value) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class Step {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Level of(int step) {
            return Level.of(step);
        }

        @JsonValue
        abstract int step();
    }

    private enum Letter {
        @JsonProperty("A")
        A,
        @JsonProperty("B")
        B,
        @JsonProperty("C")
        C,
        @JsonProperty("D")
        D
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Response.Rated.class, name = "rated"),
        @JsonSubTypes.Type(value = Response.NotSure.class, name = "not-sure"),
        @JsonSubTypes.Type(value = Response.DoesNotApply.class, name = "does-not-apply")
    })
    private interface Kinds {}
}
