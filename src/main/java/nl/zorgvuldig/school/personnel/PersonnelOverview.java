package nl.zorgvuldig.school.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Of whom there is a personnel dossier, for the personnel office.
///
/// @param found whose name was asked for; the first of them
/// @param ending who left, and of whom a part goes within ninety days
/// @param staying who has a last working day that is past and still works here; nothing goes
/// @param without who works here and has no dossier yet
public record PersonnelOverview(
        int dossiers, List<Line> found, List<Line> ending, List<Line> staying, List<Line> without) {

    /// @param employed empty when there is no dossier yet
    /// @param goes the day after which the next part goes
    public record Line(PersonId employee, PersonName name, Optional<Period> employed, Optional<LocalDate> goes) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
