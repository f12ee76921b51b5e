package org.concordat.partnership.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.partnership.Control;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Standing;
import org.concordat.partnership.SupportTier;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** What one published report says of the partnerships in it, as its file in this product puts it. */
public record SampleFile(
        SampleSource source,
        List<SamplePartner> partners,
        List<SampleArrangement> arrangements,
        List<SampleReading> readings) {

    public SampleFile {
        Objects.requireNonNull(source, "source is missing");
        partners = all(partners);
        arrangements = all(arrangements);
        readings = all(readings);
    }

    /** The report. */
    public record SampleSource(String code, String title, String publisher, int year) {

        public SampleSource {
            Objects.requireNonNull(code, "code is missing");
            Objects.requireNonNull(title, "title is missing");
            Objects.requireNonNull(publisher, "publisher is missing");
        }

        /** Title, publisher and year, as facts name it. */
        public String citation() {
            return "%s (%s, %d)".formatted(title, publisher, year);
        }
    }

    /** An organisation; its key is unique over all files. */
    public record SamplePartner(
            String key,
            String name,
            Sector sector,
            @Nullable String country,
            @Nullable Integer headcount,
            Standing standing,
            List<SampleFact> facts) {

        public SamplePartner {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(sector, "sector is missing");
            Objects.requireNonNull(standing, "standing is missing");
            facts = all(facts);
        }
    }

    /** A partnership of the report. */
    public record SampleArrangement(
            String key,
            String name,
            Kind kind,
            SupportTier tier,
            @Nullable IntegrationModel integrationModel,
            @Nullable String purpose,
            boolean publishedSetting,
            List<SampleStage> stages,
            @Nullable LocalDate ends,
            @Nullable DatePrecision endsPrecision,
            @Nullable Integer staffInScope,
            @Nullable BigDecimal annualValue,
            @Nullable String currency,
            List<SampleParticipation> participations,
            List<SampleFact> facts,
            @Nullable SampleAssessment assessment) {

        public SampleArrangement {
            Objects.requireNonNull(key, "key is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(kind, "kind is missing");
            Objects.requireNonNull(tier, "tier is missing");
            stages = all(stages);
            participations = all(participations);
            facts = all(facts);
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("stages are missing");
            }
            if ((annualValue == null) != (currency == null)) {
                throw new IllegalArgumentException("annual-value and currency go together");
            }
        }
    }

    /** The arrangement came to a stage. */
    public record SampleStage(
            Stage stage,
            LocalDate from,
            @Nullable DatePrecision precision,
            @Nullable String note,
            String where) {

        public SampleStage {
            Objects.requireNonNull(stage, "stage is missing");
            Objects.requireNonNull(from, "from is missing");
            Objects.requireNonNull(where, "where is missing");
        }
    }

    /** A partner, by its key, takes part. */
    public record SampleParticipation(
            String partner,
            ParticipationRole role,
            @Nullable BigDecimal equity,
            @Nullable Control control,
            @Nullable Integer staffInScope,
            @Nullable LocalDate since,
            @Nullable DatePrecision sincePrecision,
            @Nullable LocalDate until,
            @Nullable DatePrecision untilPrecision,
            List<String> principalAgents,
            String where) {

        public SampleParticipation {
            Objects.requireNonNull(partner, "partner is missing");
            Objects.requireNonNull(role, "role is missing");
            Objects.requireNonNull(where, "where is missing");
            principalAgents = all(principalAgents);
        }
    }

    /** Something that the report says, and where. */
    public record SampleFact(String says, String where) {

        public SampleFact {
            Objects.requireNonNull(says, "says is missing");
            Objects.requireNonNull(where, "where is missing");
        }
    }

    /** An arrangement, of whichever file, by its key, read once more, against a further framework. */
    public record SampleReading(String arrangement, SampleAssessment assessment) {

        public SampleReading {
            Objects.requireNonNull(arrangement, "arrangement is missing");
            Objects.requireNonNull(assessment, "assessment is missing");
        }
    }

    /**
     * How ready the partnership was, as far as the report says.
     *
     * @param framework the code of the framework that it is read against
     */
    public record SampleAssessment(
            String framework, String name, LocalDate asOf, List<String> partnersHeard, List<SampleRating> ratings) {

        public SampleAssessment {
            Objects.requireNonNull(framework, "framework is missing");
            Objects.requireNonNull(name, "name is missing");
            Objects.requireNonNull(asOf, "as-of is missing");
            partnersHeard = all(partnersHeard);
            ratings = all(ratings);
            if (ratings.stream().map(SampleRating::mechanism).distinct().count() < ratings.size()) {
                throw new IllegalArgumentException("a mechanism is rated twice");
            }
        }
    }

    /**
     * A level that the report supports for one mechanism.
     *
     * @param level the level read for the partnership as a whole, 0 to 4
     * @param why what the report says that supports it
     * @param where where it says so
     * @param positions the level of single partners, by their key, where the report tells them apart
     */
    public record SampleRating(
            MechanismCode mechanism, int level, String why, String where, Map<String, Integer> positions) {

        public SampleRating {
            Objects.requireNonNull(mechanism, "mechanism is missing");
            Objects.requireNonNull(why, "why is missing");
            Objects.requireNonNull(where, "where is missing");
            positions = positions == null ? Map.of() : Map.copyOf(positions);
            if (level < 0 || level > 4 || positions.values().stream().anyMatch(own -> own < 0 || own > 4)) {
                throw new IllegalArgumentException("a level is 0 to 4");
            }
        }
    }

    @Nullable static KnownDate known(@Nullable LocalDate date, @Nullable DatePrecision precision) {
        return date == null ? null : new KnownDate(date, precision == null ? DatePrecision.DAY : precision);
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
