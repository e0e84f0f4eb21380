/// Unusual reading found in the access log by scanning it, and its review by the data protection
/// officer.
@NullMarked
package nl.zorgvuldig.oversight.unusual;

import org.jspecify.annotations.NullMarked;
