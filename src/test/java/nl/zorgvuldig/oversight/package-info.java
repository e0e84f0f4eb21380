@NullMarked
package nl.zorgvuldig.oversight;

import org.jspecify.annotations.NullMarked;
