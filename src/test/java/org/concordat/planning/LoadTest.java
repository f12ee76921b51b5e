package org.concordat.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.planning.ActionStatus.AGREED;
import static org.concordat.planning.ActionStatus.DONE;
import static org.concordat.planning.PairToPlanFor.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.partnership.PartnerId;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Quarter NOW = Quarter.of(TODAY);
    private static final Quarter NEXT = new Quarter(2027, 1);

    private final PartnerId council = new PartnerId(UUID.randomUUID());
    private final PartnerId provider = new PartnerId(UUID.randomUUID());

    @Test
    void sharesADayEvenlyOverTheQuartersFromStartToDue() {
        ActionLine action = Lines.line("A1", 2, AGREED, TODAY, LocalDate.of(2027, 6, 1));
        Load load = load(List.of(new Load.Share(action.id(), council, BigDecimal.ONE)), action);

        assertThat(load.days(council, NOW)).isEqualByComparingTo("0.4");
        assertThat(load.days(council, NEXT)).isEqualByComparingTo("0.3");
        assertThat(load.days(council, new Quarter(2027, 2))).isEqualByComparingTo("0.3");
        assertThat(load.days(provider, NOW)).isEqualByComparingTo("0");
    }

    @Test
    void putsWhatIsOverdueOrLongBegunIntoThePresentQuarter() {
        ActionLine overdue = Lines.line("A1", 2, AGREED, null, LocalDate.of(2025, 1, 1));
        ActionLine begun = Lines.line("A1", 2, AGREED, LocalDate.of(2024, 1, 1), NOW.last());

        assertThat(load(List.of(), overdue, begun).days(council, NOW)).isEqualByComparingTo("1");
    }

    @Test
    void sharesWhatIsNobodysYetAmongAll() {
        Load load = load(List.of(), Lines.line("A1", 2, AGREED, null, NEXT.last()));

        assertThat(load.days(council, NEXT)).isEqualByComparingTo("0.5");
        assertThat(load.days(provider, NEXT)).isEqualByComparingTo("0.5");
    }

    @Test
    void asksForNothingThatIsDoneOrHasNoDate() {
        Load load =
                load(List.of(), Lines.line("A1", 2, DONE, null, NEXT.last()), Lines.line("A1", 2, AGREED, TODAY, null));

        assertThat(load.tenths().values()).allMatch(quarters -> quarters.isEmpty());
    }

    private Load load(List<Load.Share> shares, ActionLine... actions) {
        return Load.of(List.of(actions), shares, List.of(council, provider), TODAY);
    }
}
