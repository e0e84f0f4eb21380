package nl.zorgvuldig.platform.policy;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// One number that says how a clause is kept, at one school or for the board as a whole. Never
/// about one person.
///
/// @param clause the clause it is about
/// @param code what is counted, one of [Figures#codes()]
/// @param school empty when it belongs to the board as a whole
/// @param count how many there are; that which should be done and is not, unless `standing` is
///     upheld
/// @param of of how many, as far as that says something; else equal to `count`
/// @param standing what this number means for the clause
/// @param address where who may see them finds them one by one; decides by itself who may
public record Figure(
        Clause clause,
        String code,
        Optional<SchoolId> school,
        long count,
        long of,
        Standing standing,
        Optional<String> address) {

    /// From good to bad. A clause stands as its worst figure.
    public enum Standing {
        UPHELD,
        AT_RISK,
        BROKEN;

        public Standing worst(Standing other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
