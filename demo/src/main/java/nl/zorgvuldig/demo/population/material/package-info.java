/// What generated people are made of: seeded randomness, word lists, names, contact details,
/// phrases and school days.
@NullMarked
package nl.zorgvuldig.demo.population.material;

import org.jspecify.annotations.NullMarked;
