/// Recurring work on breaches, and destruction of their records when the term is over.
@NullMarked
package nl.zorgvuldig.privacy.breaches.upkeep;

import org.jspecify.annotations.NullMarked;
