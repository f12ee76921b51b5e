package org.concordat.assessment.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Pinned;
import org.concordat.assessment.moving.Rescored.Score;
import org.concordat.assessment.result.Scoring;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionSummary;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.readiness.Gate;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a framework that is not published yet would mean for assessments under its versions. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class Effects {

    private static final String STANDING = """
            from arrangement_standing t
                join framework f on f.framework_id = t.framework_id and f.code = :code
                join scorecard s on s.assessment_id = t.latest_id
            """;

    private final Catalogue catalogue;
    private final NotOver notOver;
    private final JdbcClient database;

    Effects(Catalogue catalogue, NotOver notOver, JdbcClient database) {
        this.catalogue = catalogue;
        this.notOver = notOver;
        this.database = database;
    }

    /** A page of the assessments that are not over, against any version of a framework. */
    public Page<UnderWay> underWay(String framework, Pageable page) {
        List<FrameworkVersionId> versions =
                catalogue.versionsOf(framework).stream().map(VersionSummary::id).toList();
        return notOver.against(versions, page);
    }

    /** A kept scorecard, as far as it is read again. */
    private record Kept(UUID assessment, String name, String arrangement, Pinned pinned, int version, Score score) {}

    /** The levels that a kept scorecard found. */
    private record Levels(
            Map<MechanismCode, Double> levels, Map<MechanismCode, EvidenceGrade> grades, List<String> gates) {

        Levels() {
            this(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        }
    }

    /**
     * The last closed assessment of every arrangement under a framework, with the levels, evidence and pinned stage, tier and
     * kind that were kept, under the rules of another document; the biggest moves first.
     */
    public List<Rescored> rescored(String framework, FrameworkDocument rules) {
        Map<UUID, Levels> levels = levels(framework);
        Map<UUID, Set<MechanismCode>> leftOut = leftOut(framework);
        return kept(framework, levels).stream()
                .map(card -> rescored(
                        card,
                        levels.getOrDefault(card.assessment(), new Levels()),
                        leftOut.getOrDefault(card.assessment(), Set.of()),
                        rules))
                .sorted(Rescored.BY_MOVE)
                .toList();
    }

    private static Rescored rescored(Kept card, Levels levels, Set<MechanismCode> leftOut, FrameworkDocument rules) {
        ScoringInput.Builder input = ScoringInput.about(Scoring.scope(rules, card.pinned()));
        Map<MechanismCode, Double> known = new HashMap<>();
        rules.mechanisms().forEach(mechanism -> {
            MechanismCode code = mechanism.code();
            Double level = levels.levels().get(code);
            if (leftOut.contains(code)) {
                input.setAside(code, "Left out");
            }
            if (level != null) {
                known.put(code, level);
                input.evidence(code, levels.grades().getOrDefault(code, EvidenceGrade.D));
            }
        });
        Scorecard read = Readiness.whatIf(input.build(), known);
        return new Rescored(
                card.assessment(),
                card.name(),
                card.arrangement(),
                card.version(),
                card.score(),
                new Score(
                        read.readiness(),
                        read.band(),
                        read.verdict().provisional(),
                        read.gates().stream()
                                .filter(Gate::caps)
                                .map(gate -> gate.mechanism().value())
                                .toList()));
    }

    private List<Kept> kept(String framework, Map<UUID, Levels> levels) {
        return database.sql("""
                        select s.assessment_id, x.name, a.name as arrangement, s.framework_version_id, x.stage, x.tier, x.kind, v.number,
                            s.readiness, s.band, s.provisional
                        """ + STANDING + """
                            join assessment x on x.assessment_id = s.assessment_id
                            join arrangement a on a.arrangement_id = t.arrangement_id
                            join framework_version v on v.framework_version_id = s.framework_version_id""")
                .param("code", framework)
                .query((row, number) -> kept(row, levels))
                .list();
    }

    private static Kept kept(ResultSet row, Map<UUID, Levels> levels) throws SQLException {
        UUID id = row.getObject("assessment_id", UUID.class);
        @Nullable Double readiness = row.getObject("readiness", Double.class);
        return new Kept(
                id,
                row.getString("name"),
                row.getString("arrangement"),
                new Pinned(
                        new FrameworkVersionId(row.getObject("framework_version_id", UUID.class)),
                        of(Stage.class, row.getString("stage")),
                        of(SupportTier.class, row.getString("tier")),
                        of(Kind.class, row.getString("kind"))),
                row.getInt("number"),
                new Score(
                        readiness,
                        of(Band.class, row.getString("band")),
                        row.getBoolean("provisional"),
                        levels.getOrDefault(id, new Levels()).gates()));
    }

    private static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Map<UUID, Levels> levels(String framework) {
        Map<UUID, Levels> levels = new HashMap<>();
        database.sql("""
                        select m.assessment_id, m.mechanism, m.level, m.grade, m.gate
                        """ + STANDING + "join scorecard_mechanism m on m.assessment_id = s.assessment_id")
                .param("code", framework)
                .query(row -> {
                    Levels of = levels.computeIfAbsent(row.getObject(1, UUID.class), none -> new Levels());
                    MechanismCode mechanism = new MechanismCode(row.getString("mechanism"));
                    Double level = row.getObject("level", Double.class);
                    if (level != null) {
                        of.levels().put(mechanism, level);
                    }
                    of.grades().put(mechanism, EvidenceGrade.valueOf(row.getString("grade")));
                    if (row.getBoolean("gate")) {
                        of.gates().add(mechanism.value());
                    }
                });
        return levels;
    }

    /** What the partners had agreed not to apply. */
    private Map<UUID, Set<MechanismCode>> leftOut(String framework) {
        Map<UUID, Set<MechanismCode>> leftOut = new HashMap<>();
        database.sql("""
                        select l.assessment_id, l.mechanism
                        """ + STANDING + """
                            join settlement l on l.assessment_id = s.assessment_id and l.left_out_because is not null""").param("code", framework).query(row -> {
            leftOut.computeIfAbsent(row.getObject(1, UUID.class), none -> new HashSet<>())
                    .add(new MechanismCode(row.getString(2)));
        });
        return leftOut;
    }
}
