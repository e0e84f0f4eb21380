package nl.zorgvuldig.school.personnel.imports;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;

/// What a file with appointments would do. Nothing of it is kept before it is confirmed. Prints as
/// `[sealed]`.
///
/// @param known what is taken over, of whom
/// @param leftOut lines that are not, and why: who is not on the roster is not made here
/// @param mistakes as long as there is one, nothing is taken over
/// @param dropped columns that are not taken over, from 1
public record AppointmentImportPreview(
        List<Known> known, List<LeftOut> leftOut, List<LeftOut> mistakes, List<Integer> dropped) {

    /// Whether the days somebody works here become other days.
    public enum Days {
        SAME,
        CHANGED
    }

    /// @param days whether this line changes the employment
    /// @param fresh what is not in the dossier yet; empty when this line was taken over before
    public record Known(
            int line, PersonId employee, PersonName name, Employment employment, Days days, List<PersonnelItem> fresh) {
        /// Whether there is something to take over.
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
