/// The basis of a disclosure: consent, or a legal ground that the board switched on, and whether
/// it holds at this moment.
@NamedInterface("grounds")
@NullMarked
package nl.zorgvuldig.exchange.grounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
