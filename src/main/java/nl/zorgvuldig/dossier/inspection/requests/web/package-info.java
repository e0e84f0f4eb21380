/// Controllers, pages and forms for making, planning and deciding about requests.
@NullMarked
package nl.zorgvuldig.dossier.inspection.requests.web;

import org.jspecify.annotations.NullMarked;
