package nl.zorgvuldig.school.personnel.imports;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;

/// What importing a file with appointments would do. Nothing is stored before confirmation.
/// `toString` returns `[sealed]`.
///
/// @param known what is imported, per employee
/// @param leftOut lines that are not imported, and why: people who are not on the roster are not
///     created here
/// @param mistakes while there is one, nothing is imported
/// @param dropped columns that are not imported, from 1
public record AppointmentImportPreview(
        List<Known> known, List<LeftOut> leftOut, List<LeftOut> mistakes, List<Integer> dropped) {

    /// Whether the period of employment changes.
    public enum Days {
        SAME,
        CHANGED
    }

    /// @param days whether this line changes the period of employment
    /// @param fresh items not in the dossier yet; empty when this line was imported before
    public record Known(
            int line, PersonId employee, PersonName name, Employment employment, Days days, List<PersonnelItem> fresh) {
        /// Whether there is something to import.
        public boolean news() {
            return days == Days.CHANGED || !fresh.isEmpty();
        }

        @Override
        public String toString() {
            return "Known[" + line + "]";
        }
    }

    /// @param line in the file, from 1
    public record LeftOut(int line, Sentence because) {}

    public boolean possible() {
        return mistakes.isEmpty() && known.stream().anyMatch(Known::news);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
