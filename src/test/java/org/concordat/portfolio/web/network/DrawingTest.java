package org.concordat.portfolio.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.partnership.Control;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.portfolio.network.Hold;
import org.concordat.portfolio.network.Neighbour;
import org.concordat.portfolio.network.Network.Member;
import org.concordat.shared.web.charts.NetworkGraph.Node;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final UUID CENTRE = new UUID(0, 0);

    private static List<Neighbour> parts(int arrangements, int others) {
        List<Neighbour> parts = new ArrayList<>();
        for (int i = 0; i < arrangements; i++) {
            UUID arrangement = new UUID(1, i);
            parts.add(part(arrangement, CENTRE, "Council", i == 0));
            for (int other = 0; other < others; other++) {
                parts.add(part(arrangement, new UUID(2, i * 10L + other), "Trust " + i + "." + other, false));
            }
        }
        return parts;
    }

    private static Neighbour part(UUID arrangement, UUID partner, String name, boolean leads) {
        return new Neighbour(
                arrangement,
                "Depot " + arrangement.getLeastSignificantBits(),
                Kind.OUTSOURCING,
                Stage.OPERATION,
                partner,
                name,
                false,
                leads ? ParticipationRole.LEAD : ParticipationRole.MEMBER,
                Control.JOINT,
                new BigDecimal("25.50"),
                leads ? Hold.LEADS : Hold.SHARES,
                true);
    }

    @Test
    void hasThePartnerInTheMiddleAndEverythingElseToBothSides() {
        Drawing drawing = Drawing.around(CENTRE, "Council", parts(4, 2), word -> word);
        assertThat(drawing.arrangements()).isEqualTo(4);
        assertThat(drawing.partners()).isEqualTo(9);
        assertThat(drawing.graph().nodes()).hasSize(13);
        Node centre = drawing.graph().nodes().stream()
                .filter(node -> node.given().look().equals("centre"))
                .findFirst()
                .orElseThrow();
        assertThat(centre.x() + centre.width() / 2).isEqualTo(drawing.graph().width() / 2);
        assertThat(drawing.graph().lines()).hasSize(12);
        assertThat(drawing.graph().lines()).filteredOn(line -> line.strong()).hasSize(1);
    }

    @Test
    void drawsNoMoreThanCanBeRead() {
        Drawing drawing = Drawing.around(CENTRE, "Council", parts(20, 4), word -> word);
        assertThat(drawing.graph().nodes()).hasSizeLessThanOrEqualTo(40);
        assertThat(drawing.arrangements()).isEqualTo(7);
        assertThat(drawing.partners()).isEqualTo(29);
    }

    @Test
    void drawsOfTooMuchThosePartnersThatTieArrangementsTogether() {
        List<Neighbour> parts = parts(30, 2);
        List<Member> members = new ArrayList<>(List.of(member(CENTRE, 30)));
        for (int i = 0; i < 40; i++) {
            UUID second = new UUID(3, i);
            parts.add(part(new UUID(1, i % 30), second, "Board " + i, false));
            parts.add(part(new UUID(1, (i + 1) % 30), second, "Board " + i, false));
            members.add(member(second, 2));
        }
        members.add(member(new UUID(2, 0), 1));

        List<Neighbour> drawn = Drawing.connecting(members, parts);

        assertThat(drawn).extracting(Neighbour::partner).doesNotContain(new UUID(2, 0));
        Drawing drawing = Drawing.of(drawn, word -> word);
        assertThat(drawing.partners() + drawing.arrangements()).isEqualTo(Drawing.MOST);
        assertThat(Drawing.connecting(List.of(member(new UUID(2, 0), 1)), parts))
                .isEmpty();
    }

    private static Member member(UUID id, int arrangements) {
        return new Member(id, "Someone", Sector.PUBLIC, false, arrangements, 0);
    }

    @Test
    void saysOfALineHowTheTwoBelongTogether() {
        Drawing drawing = Drawing.around(CENTRE, "Council", parts(1, 1), word -> word);
        assertThat(drawing.graph().lines().get(0).says())
                .isEqualTo("Council, Depot 0: participationrole.lead, network.control control.joint, 25.5%");
    }

    @Test
    void drawsPartnersBesideArrangements() {
        Drawing drawing = Drawing.of(parts(3, 1), word -> word);
        assertThat(drawing.partners()).isEqualTo(4);
        assertThat(drawing.arrangements()).isEqualTo(3);
        assertThat(drawing.graph().nodes()).hasSize(7);
    }
}
