package org.concordat.assessment.evidence;

import java.util.List;
import org.concordat.assessment.Assessment;

/** What is found outside of assessments; other rooms that have such things answer this. */
public interface Findings {

    /** What could be evidence of an assessment that the viewer is known to see, and is not evidence of any. */
    List<Finding> of(Assessment assessment);

    /** One of them was entered, and is not offered again. */
    void entered(Finding finding, Evidence as);
}
