/// Recurring work on breaches and the destruction of what is kept about them when their term is
/// over.
@NullMarked
package nl.zorgvuldig.privacy.breaches.upkeep;

import org.jspecify.annotations.NullMarked;
