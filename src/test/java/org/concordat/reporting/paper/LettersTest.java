package org.concordat.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    private final Letters letters = new Letters();

    @Test
    void areThereForScriptsOfEuropeForVietnameseHebrewAndArabic() {
        for (String name : new String[] {
            "Zażółć gęślą jaźń",
            "Sở Y tế Đà Nẵng",
            "Ελλάδα",
            "Ольга Їжакевич",
            "Հայաստան",
            "საქართველო",
            "עיריית חיפה",
            "بلدية عمّان",
            "Kārlis Ğşıİ ẞ",
            "€ £ ± – “x” ✂"
        }) {
            assertThat(letters.settable(name)).isEqualTo(name);
        }
    }

    @Test
    void sayWhereTheyLack() {
        assertThat(letters.settable("Depot 東京都 and 서울")).isEqualTo("Depot [?] and [?]");
        assertThat(letters.settable("\uE000\uD83D\uDE80x")).isEqualTo("[?]x");
        assertThat(letters.settable("\uD800")).isEqualTo("[?]");
    }

    @Test
    void areOneWithTheirMarksWhereTheyCanBe() {
        assertThat(letters.settable("Viê\u0323t")).isEqualTo("Việt");
        assertThat(letters.settable("a\u200Bb\u00AD")).isEqualTo("a\u200Bb\u00AD");
    }
}
