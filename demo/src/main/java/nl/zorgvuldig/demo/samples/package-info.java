/// Files as other systems would export them, to try an import with.
@NullMarked
package nl.zorgvuldig.demo.samples;

import org.jspecify.annotations.NullMarked;
