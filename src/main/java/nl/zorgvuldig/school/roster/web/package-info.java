/// Pages on which an administrator imports a roster.
@NullMarked
package nl.zorgvuldig.school.roster.web;

import org.jspecify.annotations.NullMarked;
