/// Pages on which teachers record lessons, heads and the board see which groups had none, and the
/// board maintains the subjects.
@NullMarked
package nl.zorgvuldig.conduct.lessons.web;

import org.jspecify.annotations.NullMarked;
