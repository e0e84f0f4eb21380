/// The pages of the personnel dossier: for the personnel office, and for the employee.
@NullMarked
package nl.zorgvuldig.personnel.web;

import org.jspecify.annotations.NullMarked;
