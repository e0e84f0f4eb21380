/// Processors that work for the board, and the agreements with them (AVG art. 28).
@NullMarked
package nl.zorgvuldig.privacy.register.processors;

import org.jspecify.annotations.NullMarked;
