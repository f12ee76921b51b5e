package org.concordat.partnership.sample;

import java.util.Map;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Kind;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.sample.SampleFile.SampleAssessment;
import org.concordat.shared.DomainEvent;

/**
 * An arrangement of the published portfolio is here, and a report says how ready it was, seen through one framework.
 * Published within the transaction that loads everything.
 *
 * @param arrangement the arrangement that was loaded
 * @param stage where it stood when the report was written
 * @param partners the partners by the keys that the assessment names them with
 * @param assessment what the report says of its readiness, and against which framework
 * @param source title, publisher and year of the report
 */
public record SampleAssessmentFound(
        ArrangementId arrangement,
        Stage stage,
        SupportTier tier,
        Kind kind,
        Map<String, PartnerId> partners,
        SampleAssessment assessment,
        String source)
        implements DomainEvent {}
