package org.concordat.deciding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.concordat.deciding.aid.Advice.Recommended;
import org.concordat.deciding.aid.Aid;
import org.concordat.deciding.aid.Question;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Visibility;
import org.springframework.beans.factory.BeanFactory;

/** An arrangement thought through with an aid, for tests that need it to be. */
public final class Thought {

    /** The first choice of every question, by which the support tier comes out as arm’s length. */
    public static final String AID = "support-tier";

    private Thought() {}

    /** A draft of which every question has its first choice as the answer. */
    public static DeliberationId answered(BeanFactory beans, Viewer viewer, ArrangementId arrangement) {
        Deciding deciding = beans.getBean(Deciding.class);
        Aid aid = beans.getBean(Aids.class).of(AID).orElseThrow();
        DeliberationId draft = deciding.begin(viewer, arrangement, AID).id();
        for (Question question : aid.questions()) {
            deciding.answer(
                    viewer,
                    draft,
                    question.code(),
                    null,
                    question.choices().get(0).code());
        }
        return draft;
    }

    /** The same, recorded. */
    public static DeliberationId recorded(BeanFactory beans, Viewer viewer, ArrangementId arrangement) {
        DeliberationId draft = answered(beans, viewer, arrangement);
        beans.getBean(Deciding.class).record(viewer, draft, read(beans, draft).version());
        return draft;
    }

    /** The same, with the decision to follow what is recommended. */
    public static DeliberationId decided(BeanFactory beans, Viewer director, ArrangementId arrangement) {
        DeliberationId record = recorded(beans, director, arrangement);
        Map<String, String> followed = new HashMap<>();
        for (Recommended each : read(beans, record).advice().recommended()) {
            followed.put(each.matter(), each.code());
        }
        beans.getBean(Deciding.class)
                .decide(
                        director,
                        record,
                        read(beans, record).version(),
                        new DecisionTerms(followed, null, LocalDate.of(2026, 11, 22), null));
        return record;
    }

    /** As it is kept now, whoever asks. */
    public static Deliberation read(BeanFactory beans, DeliberationId id) {
        return beans.getBean(Deliberations.class)
                .findVisible(id, Visibility.EVERYTHING)
                .orElseThrow();
    }
}
