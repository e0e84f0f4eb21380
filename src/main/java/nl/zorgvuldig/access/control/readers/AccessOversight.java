package nl.zorgvuldig.access.control.readers;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Scope within which somebody may ask what other people can open.
///
/// @param schools those they head; empty for all
/// @param names whether with the names of pupils
public record AccessOversight(Optional<Set<SchoolId>> schools, boolean names) {
    public boolean sees(SchoolId school) {
        return schools.map(own -> own.contains(school)).orElse(true);
    }
}
