/// The items of a disclosure, how each is treated, and what blocks it.
@NamedInterface("items")
@NullMarked
package nl.zorgvuldig.exchange.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
