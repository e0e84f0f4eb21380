package nl.zorgvuldig.platform.policy;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Number that says how well a clause is kept, at one school or for the board as a whole. Never
/// about one person.
///
/// @param clause the clause it is about
/// @param code what is counted, one of [Figures#codes()]
/// @param school empty when it belongs to the board as a whole
/// @param count how many there are; items that should be done and are not, unless `standing` is
///     upheld
/// @param of the total, where that is meaningful; else equal to `count`
/// @param standing what this number means for the clause
/// @param address page that lists the items; it decides by itself who may see them
public record Figure(
        Clause clause,
        String code,
        Optional<SchoolId> school,
        long count,
        long of,
        Standing standing,
        Optional<String> address) {

    /// From good to bad. A clause has the standing of its worst figure.
    public enum Standing {
        UPHELD,
        AT_RISK,
        BROKEN;

        public Standing worst(Standing other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
