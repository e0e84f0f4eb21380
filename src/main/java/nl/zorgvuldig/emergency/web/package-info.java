/// The pages of the emergency card: for staff in a hurry, and for those who decide what stands on
/// it.
@NullMarked
package nl.zorgvuldig.emergency.web;

import org.jspecify.annotations.NullMarked;
