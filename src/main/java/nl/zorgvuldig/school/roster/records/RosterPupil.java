package nl.zorgvuldig.school.roster.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A pupil in the file: the small set of UWLR, and the dates of arrival and leaving.
///
/// @param key its stable key in the other system
/// @param yearGroup *jaargroep*, never the combination code
/// @param leaving last day at school, in the past for a former pupil still in the file
public record RosterPupil(
        String key,
        PersonName name,
        Optional<LocalDate> born,
        String yearGroup,
        Optional<String> group,
        Set<String> composites,
        Optional<LocalDate> entered,
        Optional<LocalDate> leaving) {
    /// The *jaargroep* of former pupils.
    public static final String HISTORIC = "H";

    public RosterPupil {
        composites = Set.copyOf(composites);
    }

    /// Whether the pupil is no longer at school on `day`, according to the file.
    public boolean goneOn(LocalDate day) {
        return HISTORIC.equals(yearGroup)
                || leaving.filter(last -> last.isBefore(day)).isPresent();
    }

    /// Keys of all groups, in order.
    public Set<String> groups() {
        Set<String> all = new TreeSet<>(composites);
        group.ifPresent(all::add);
        return all;
    }

    @Override
    public String toString() {
        return "pupil " + key;
    }
}
