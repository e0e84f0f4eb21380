/// Responses of people who inspected a dossier to the items they saw.
@NullMarked
package nl.zorgvuldig.dossier.inspection.responses;

import org.jspecify.annotations.NullMarked;
