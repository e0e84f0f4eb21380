package nl.zorgvuldig.school.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// List of personnel dossiers, for the personnel office.
///
/// @param found matches of the name searched for; the first of them
/// @param ending people who left, with a part to be destroyed within ninety days
/// @param staying people with a last working day in the past who still work here; nothing is
///     destroyed
/// @param without people who work here and have no dossier yet
public record PersonnelOverview(
        int dossiers, List<Line> found, List<Line> ending, List<Line> staying, List<Line> without) {

    /// @param employed empty when there is no dossier yet
    /// @param goes the day after which the next part is destroyed
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
