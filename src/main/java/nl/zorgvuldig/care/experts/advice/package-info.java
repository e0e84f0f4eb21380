/// What an external expert sees of a pupil while a consultation is open, and the advice that the
/// expert writes.
@NullMarked
package nl.zorgvuldig.care.experts.advice;

import org.jspecify.annotations.NullMarked;
