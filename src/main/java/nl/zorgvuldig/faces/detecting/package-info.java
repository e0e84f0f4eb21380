/// What runs in the process that looks for faces. Knows nothing of the program around it; the
/// native libraries are loaded here and nowhere else.
@NullMarked
package nl.zorgvuldig.faces.detecting;

import org.jspecify.annotations.NullMarked;
