package org.concordat.partnership.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.Set;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.Stage;
import org.concordat.partnership.sample.SampleFile.SampleArrangement;
import org.concordat.partnership.sample.SampleFile.SampleParticipation;
import org.concordat.partnership.sample.SampleFile.SamplePartner;
import org.concordat.partnership.sample.SampleFile.SampleRating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class SampleReaderTest {

    private static final String SOUND = """
            source: {code: a, title: A report, publisher: A house, year: 2014}
            partners:
              - {key: one, name: One, sector: public, country: GB, standing: active}
              - {key: two, name: Two, sector: private, country: FR, standing: in-distress}
            arrangements:
              - key: both
                name: Both
                kind: joint-venture
                tier: arms-length
                published-setting: true
                stages:
                  - {stage: mobilisation, from: 2012-01-01, precision: year, where: p. 1}
                participations:
                  - {partner: one, role: lead, where: p. 1}
                  - {partner: two, role: member, where: p. 1}
                assessment:
                  framework: one-of-many
                  name: As read
                  as-of: 2014-01-31
                  ratings:
                    - {mechanism: SO1, level: 2, why: It says so, where: p. 2}
            readings:
              - arrangement: both
                assessment:
                  framework: another
                  name: As read again
                  as-of: 2014-01-31
                  ratings:
                    - {mechanism: AB1, level: 3, why: It says so too, where: p. 3}
            """;

    @Test
    void readsWhatTheFileSays() {
        SampleFile file = SampleReader.read(yaml(SOUND));

        assertThat(file.source().citation()).isEqualTo("A report (A house, 2014)");
        assertThat(file.arrangements()).singleElement().satisfies(arrangement -> {
            assertThat(arrangement.stages().get(0).stage()).isEqualTo(Stage.MOBILISATION);
            assertThat(arrangement.stages().get(0).precision()).isEqualTo(DatePrecision.YEAR);
            assertThat(arrangement.assessment().ratings().get(0).mechanism()).hasToString("SO1");
        });
        assertThat(file.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.arrangement()).isEqualTo("both");
            assertThat(reading.assessment().framework()).isEqualTo("another");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an unknown key        | name: One                   | nickname: One
            an unknown choice     | kind: joint-venture         | kind: jv
            a date that is none   | from: 2012-01-01            | from: 2012-13-01
            a level over the top  | level: 2                    | level: 7
            a level that is none  | level: 2                    | level: high
            a missing place       | why: It says so, where: p. 2 | why: It says so
            the same key twice    | year: 2014                  | year: 2014, year: 2015
            a mechanism twice     | {mechanism: SO1, level: 2, why: It says so, where: p. 2} | '{mechanism: SO1, level: 2, why: A, where: B}\n        - {mechanism: SO1, level: 2, why: A, where: B}'
            a look through nothing | framework: another         | mode: attributed
            something that is not YAML | tier: arms-length      | tier: [
            """)
    void refusesAFileWith(String defect, String sound, String broken) {
        String text = SOUND.replace(sound, broken.replace("\\n", "\n"));

        assertThat(text).isNotEqualTo(SOUND);
        assertThatIllegalStateException()
                .as(defect)
                .isThrownBy(() -> SampleReader.read(yaml(text)))
                .withMessageContaining("line ");
    }

    @ParameterizedTest
    @CsvSource({"cipd, 9", "ies, 8", "nhs, 1"})
    void theFilesOfTheProductAreSound(String name, int arrangements) {
        SampleFile file = SampleReader.read(new ClassPathResource("sample/" + name + ".yaml"));

        assertThat(file.arrangements()).hasSize(arrangements);
        for (SampleArrangement arrangement : file.arrangements()) {
            Set<String> partners = new HashSet<>();
            for (SampleParticipation part : arrangement.participations()) {
                assertThat(partners.add(part.partner())).as(arrangement.key()).isTrue();
            }
            assertThat(arrangement.publishedSetting()).as(arrangement.key()).isTrue();
            if (arrangement.assessment() != null) {
                assertThat(partners)
                        .as(arrangement.key())
                        .containsAll(arrangement.assessment().partnersHeard());
                for (SampleRating rating : arrangement.assessment().ratings()) {
                    assertThat(arrangement.assessment().partnersHeard())
                            .as(arrangement.key() + " " + rating.mechanism())
                            .containsAll(rating.positions().keySet());
                }
            }
        }
        assertThat(file.partners()).extracting(SamplePartner::key).doesNotHaveDuplicates();
    }

    private static Resource yaml(String text) {
        return new ByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "test.yaml";
            }
        };
    }
}
