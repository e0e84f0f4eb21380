/// One program for a school board, in which the privacy policy is the program. Packages below are
/// modules, or groups of them; the `package-info` of a module says what it is for and which
/// neighbours it may use.
@NullMarked
package nl.zorgvuldig;

import org.jspecify.annotations.NullMarked;
