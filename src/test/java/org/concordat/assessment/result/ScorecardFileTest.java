package org.concordat.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.TEAMS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Published;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.result.ScorecardDocument.Withheld;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.assessment.settlement.Settled;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file that is handed out, field by field, against what docs/scorecard.md says of it. */
class ScorecardFileTest {

    /** What has one entry for each partner, person or mechanism; the documentation writes {@code *} for the key. */
    private static final Set<String> KEYED = Set.of(
            "input.voices",
            "input.answers",
            "input.answers.*",
            "input.answers.*.*",
            "dissent",
            "input.agreed",
            "input.set-aside",
            "input.evidence");

    @Test
    void everyFieldIsDocumentedAndNothingElse() throws IOException {
        Set<String> written = new TreeSet<>();
        collect("", JsonMapper.shared().readTree(ScorecardJson.pretty(full())), written);

        assertThat(documented()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void figuresAreWrittenSoThatTheyReadBackTheSame() {
        ScorecardDocument document = full();

        assertThat(ScorecardJson.read(ScorecardJson.pretty(document))).isEqualTo(document);
    }

    @Test
    void theFormatIsNamedFirst() {
        assertThat(ScorecardJson.pretty(full())).startsWith("{\n  \"format\" : " + ScorecardJson.FORMAT + ",");
    }

    private static Set<String> documented() throws IOException {
        return Files.readString(Path.of("docs", "scorecard.md"))
                .lines()
                .map(Pattern.compile("^\\| `([^`]+)` \\|.*")::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The addresses of all fields that hold a value: {@code []} for each of a list, {@code *} for each key. */
    private static void collect(String at, JsonNode node, Set<String> found) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(field -> collect(
                            (at.isEmpty() ? "" : at + ".") + (KEYED.contains(at) ? "*" : field.getKey()),
                            field.getValue(),
                            found));
        } else if (node.isArray() && !node.isEmpty()) {
            node.forEach(each -> collect(at + "[]", each, found));
        } else {
            found.add(node.isArray() ? at + "[]" : at);
        }
    }

    /** A document in which every part is there. */
    private static ScorecardDocument full() {
        Assessment assessment = Looked.draft(Looked.terms(Mode.ATTRIBUTED));
        assessment.readFrom(new Published("A report, 2015", "Read by two people."));
        assessment.open();
        Respondent council = new Respondent(assessment, COUNCIL, "Ann", null, null);
        Respondent provider = new Respondent(assessment, PROVIDER, "Bo", null, null);
        council.answer(assessment, BOARDS, Answer.rated(1, null, SOMEONE), 0);
        council.answer(assessment, MODEL, Answer.rated(1, null, SOMEONE), 1);
        council.answer(assessment, TEAMS, Answer.doesNotApply("There are none", null, SOMEONE), 2);
        provider.answer(assessment, BOARDS, Answer.rated(3, null, SOMEONE), 0);
        provider.answer(assessment, MODEL, Answer.notSure(null, SOMEONE), 1);
        Respondent second = new Respondent(assessment, COUNCIL, "Cy", null, null);
        second.answer(assessment, BOARDS, Answer.rated(2, null, SOMEONE), 0);
        Settlement boards = new Settlement(assessment, BOARDS);
        boards.agree(
                assessment,
                new AgreedLevel(2.5, "Half way", "Both", SOMEONE),
                Map.of(PROVIDER, new Dissent(3, "We did it")));
        Evidence minutes = new Evidence(assessment, Looked.minutes(BOARDS), SOMEONE);
        ScorecardDocument plain = Documents.document(
                assessment,
                List.of(council, second, provider),
                List.of(minutes),
                List.of(boards, Settled.leftOut(assessment, TEAMS)));
        return new ScorecardDocument(
                plain.assessment(),
                plain.name(),
                plain.asOf(),
                plain.mode(),
                plain.arrangement(),
                plain.framework(),
                plain.setting(),
                plain.partners(),
                "One pays for both.",
                assessment.published(),
                new ScorecardDocument.Corrects(assessment.id().assessmentId(), "A level was wrong."),
                SOMEONE,
                plain.input(),
                plain.result(),
                plain.dissent(),
                plain.evidence(),
                new Withheld(true, Set.of(TEAMS), Set.of(Scoring.key(COUNCIL))));
    }
}
