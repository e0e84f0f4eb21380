/// The package of a disclosure: how it is assembled, printed and stored, and how its recipient
/// opens it.
@NamedInterface("packages")
@NullMarked
package nl.zorgvuldig.exchange.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
