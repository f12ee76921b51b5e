/** What publishing a framework would do to assessments, and moving one to a newer version. */
@NullMarked
package org.concordat.assessment.web.moving;

import org.jspecify.annotations.NullMarked;
