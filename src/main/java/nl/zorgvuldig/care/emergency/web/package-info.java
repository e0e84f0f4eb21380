/// Pages of emergency cards, for staff who need one and for the legal representatives who fill it
/// in.
@NullMarked
package nl.zorgvuldig.care.emergency.web;

import org.jspecify.annotations.NullMarked;
