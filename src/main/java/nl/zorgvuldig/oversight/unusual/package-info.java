/// Reading that stands out in the log, listed for review; nothing follows from it by itself.
@NullMarked
package nl.zorgvuldig.oversight.unusual;

import org.jspecify.annotations.NullMarked;
