package org.concordat.portfolio.figure;

import java.util.Optional;
import org.concordat.partnership.Coded;

/** The five figures, each with the question for what lies behind it. */
public enum Figure implements Coded {
    READY("from shown where " + Headlines.READY, "shown.readiness desc"),
    MEDIAN("from shown where shown.readiness is not null", "shown.readiness"),
    GATES(
            "from shown join scorecard_mechanism m on m.assessment_id = shown.assessment_id where m.gate and "
                    + Headlines.HELD_DOWN,
            "lower(shown.name), shown.arrangement_id, m.position") {
        @Override
        String columns() {
            return ", m.mechanism, m.evidenced_level";
        }
    },
    OVERDUE("""
            from shown join (
                select p.arrangement_id, count(*) as overdue, min(x.due_on) as oldest from %s and x.due_on < :today
                group by p.arrangement_id) acts on acts.arrangement_id = shown.arrangement_id
            """.formatted(Headlines.OPEN_ACTIONS), "acts.overdue desc") {
        @Override
        String columns() {
            return ", acts.overdue, acts.oldest";
        }
    },
    OLD("from shown where " + Headlines.OLD, "shown.as_of");

    private final String from;
    private final String order;

    Figure(String from, String order) {
        this.from = from;
        this.order = order;
    }

    public static Optional<Figure> of(String code) {
        return Coded.of(Figure.class, code);
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    String columns() {
        return "";
    }

    String count() {
        return "select count(*) " + from;
    }

    String page() {
        return "select shown.*" + columns() + " " + from + " order by " + order
                + ", lower(shown.name), shown.arrangement_id limit :size offset :from";
    }
}
