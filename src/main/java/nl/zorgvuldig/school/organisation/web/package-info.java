/// What every page shows of staff: the functions of the current user and the contacts for
/// questions, with the duties read once per request.
@NullMarked
package nl.zorgvuldig.school.organisation.web;

import org.jspecify.annotations.NullMarked;
