package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class TableStateTest {

    private static final Map<String, String> COLUMNS = Map.of("name", "name", "size", "headcount");

    @Test
    void readsOrderAndPageFromTheAddress() {
        TableState table = table("sort", "size", "order", "desc", "page", "3");
        assertThat(table.pageable("id").getPageNumber()).isEqualTo(3);
        assertThat(table.pageable("id").getSort().toString())
                .startsWith("headcount: DESC")
                .endsWith("id: ASC");
    }

    @Test
    void fallsBackWhenTheAddressIsNonsense() {
        TableState table = table("sort", "; drop table", "order", "sideways", "page", "-1");
        assertThat(table.column()).isEqualTo("name");
        assertThat(table.descending()).isFalse();
        assertThat(table.page()).isZero();
        assertThat(table("page", "99999999999999").page()).isZero();
    }

    @Test
    void keepsFiltersInItsLinksAndStartsAgainAtTheFirstPage() {
        TableState table = table("kind", "joint-venture", "page", "2");
        assertThat(table.sortLink("size"))
                .contains("kind=joint-venture", "sort=size", "order=asc")
                .doesNotContain("page");
        assertThat(table.pageLink(3)).contains("kind=joint-venture", "page=3");
    }

    @Test
    void turnsTheOrderRoundOnASecondClick() {
        assertThat(table("sort", "size").sortLink("size")).contains("order=desc");
        assertThat(table("sort", "size", "order", "desc").sortLink("size")).contains("order=asc");
    }

    @Test
    void writesWhatPeopleTypedSoThatItStaysOneParameter() {
        assertThat(table("q", "A&B {x} + ü").pageLink(1)).contains("q=A%26B%20%7Bx%7D%20%2B%20%C3%BC");
    }

    @Test
    void takesANameForANameWhateverItIsMadeOf() {
        assertThat(table("{x}", "1", "a&b", "{y").pageLink(1)).contains("%7Bx%7D=1", "a%26b=%7By");
    }

    @Test
    void saysSomethingOtherwiseFromItsFirstPageOn() {
        assertThat(table("by", "area", "page", "3", "sort", "size").with("by", "kind"))
                .isEqualTo("/partners?sort=size&by=kind");
        assertThat(table("by", "area", "sort", "size").with("by", "")).isEqualTo("/partners?sort=size");
    }

    private static TableState table(String... pairs) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        return new TableState("/partners", parameters, COLUMNS, "name");
    }
}
