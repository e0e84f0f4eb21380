/// Responses of people who inspected a dossier to the pieces they saw.
@NullMarked
package nl.zorgvuldig.dossier.inspection.responses;

import org.jspecify.annotations.NullMarked;
