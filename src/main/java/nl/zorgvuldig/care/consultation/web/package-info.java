/// Pages of consultations: the list, planning, changing and closing one, and writing about one
/// pupil.
@NullMarked
package nl.zorgvuldig.care.consultation.web;

import org.jspecify.annotations.NullMarked;
