/// Importing appointments from a CSV file: reading it, matching its lines with staff, and the
/// preview before confirmation.
@NullMarked
package nl.zorgvuldig.school.personnel.imports;

import org.jspecify.annotations.NullMarked;
