/// Data protection impact assessments and their reviews (AVG art. 35).
@NullMarked
package nl.zorgvuldig.privacy.register.assessments;

import org.jspecify.annotations.NullMarked;
