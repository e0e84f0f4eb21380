/// Generates the people of the demonstration board from a fixed seed: staff, families, pupils,
/// assignments and dossier entries.
@NullMarked
package nl.zorgvuldig.demo.population;

import org.jspecify.annotations.NullMarked;
