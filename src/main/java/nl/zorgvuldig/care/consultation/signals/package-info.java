/// Counts of the signals about pupils in a school year, small numbers withheld; with its page.
@NullMarked
package nl.zorgvuldig.care.consultation.signals;

import org.jspecify.annotations.NullMarked;
