/// One program for a school board, in which the privacy policy is the program. Each package below
/// is a module; its `package-info` says what it is for and which neighbours it may use.
@NullMarked
package nl.zorgvuldig;

import org.jspecify.annotations.NullMarked;
