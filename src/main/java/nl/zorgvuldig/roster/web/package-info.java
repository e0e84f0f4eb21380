/// The pages on which an administrator imports a roster.
@NullMarked
package nl.zorgvuldig.roster.web;

import org.jspecify.annotations.NullMarked;
