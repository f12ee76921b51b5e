package org.concordat.planning.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.identity.PersonName;
import org.concordat.identity.UserId;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Mentions PEOPLE = new Mentions(
            List.of(person("Ann"), person("Ann Lee"), person("Zoë Öz"), person("Kim"), person("Kim"), person("Anna")));

    private static PersonName person(String name) {
        return new PersonName(UserId.next(), name);
    }

    private static List<String> named(String text) {
        List<Mentions.Piece> pieces = PEOPLE.in(text);
        assertThat(String.join("", pieces.stream().map(Mentions.Piece::text).toList()))
                .isEqualTo(text);
        return pieces.stream()
                .flatMap(piece -> piece.named().stream())
                .map(PersonName::name)
                .toList();
    }

    @Test
    void theLongestNameThatStandsThereIsMeant() {
        assertThat(named("@Ann Lee and @Ann, @Anna.")).containsExactly("Ann Lee", "Ann", "Anna");
        assertThat(named("@Ann Leeds")).containsExactly("Ann");
        assertThat(named("@zoë öz!")).containsExactly("Zoë Öz");
    }

    @Test
    void anAddressAndHalfANameNameNobody() {
        assertThat(named("ann@ann.example, @Annabel, @ Ann, @, Ann")).isEmpty();
        assertThat(named("")).isEmpty();
    }

    @Test
    void twoOfOneNameAreBothMeant() {
        assertThat(named("@Kim@Kim")).hasSize(2);
        assertThat(named("Hello @Kim")).hasSize(2);
    }
}
