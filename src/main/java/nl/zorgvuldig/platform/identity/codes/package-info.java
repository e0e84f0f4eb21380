/// Codes on letters and in one-time links, and how often they may be tried.
@NamedInterface("codes")
@NullMarked
package nl.zorgvuldig.platform.identity.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
