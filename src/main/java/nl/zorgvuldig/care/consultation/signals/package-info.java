/// Counts of what was signalled about pupils in a school year, too small numbers withheld; with its
/// page.
@NullMarked
package nl.zorgvuldig.care.consultation.signals;

import org.jspecify.annotations.NullMarked;
