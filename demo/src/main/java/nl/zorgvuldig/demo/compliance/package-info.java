/// Loads privacy registers, breaches, requests, statements, codes of conduct, lessons, access
/// reviews and figures of the demonstration.
@NullMarked
package nl.zorgvuldig.demo.compliance;

import org.jspecify.annotations.NullMarked;
