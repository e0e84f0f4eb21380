package nl.zorgvuldig.access.control.readers;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Of whom somebody may ask what they could open.
///
/// @param schools the ones that one heads; empty for all
/// @param names whether with the names of pupils
public record AccessOversight(Optional<Set<SchoolId>> schools, boolean names) {
    public boolean sees(SchoolId school) {
        return schools.map(own -> own.contains(school)).orElse(true);
    }
}
