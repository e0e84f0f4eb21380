/// Writes the first school of the demonstration as other systems export it: EDEXML and OneRoster
/// files.
@NullMarked
package nl.zorgvuldig.demo.samples;

import org.jspecify.annotations.NullMarked;
