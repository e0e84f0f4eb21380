/// What runs in the process that examines a file. Knows nothing of the program around it.
@NullMarked
package nl.zorgvuldig.files.examining;

import org.jspecify.annotations.NullMarked;
