/// Loads dossier entries, documents, plans, viewpoints, inspections and copies of the
/// demonstration.
@NullMarked
package nl.zorgvuldig.demo.dossiers;

import org.jspecify.annotations.NullMarked;
