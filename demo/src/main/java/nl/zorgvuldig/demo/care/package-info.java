/// Loads consultations, expert cases, medical files and emergency cards of the demonstration.
@NullMarked
package nl.zorgvuldig.demo.care;

import org.jspecify.annotations.NullMarked;
