package nl.zorgvuldig.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.StaffFunction;

/// Who must act in a case ([Turns] says who that is today).
///
/// @param line functions, the one that must act first; the next comes up while nobody holds those
///     before it
/// @param except who is never asked, because it is about what they asked themselves
public record Turn(List<Holder> line, Set<PersonId> except) {
    public Turn {
        line = List.copyOf(line);
        except = Set.copyOf(except);
    }

    /// Whoever holds a function.
    ///
    /// @param school for a function of a school; empty for one of the board
    /// @param without not who holds one of these as well, anywhere
    public record Holder(StaffFunction function, Optional<SchoolId> school, Set<StaffFunction> without) {
        public Holder {
            without = Set.copyOf(without);
        }

        public static Holder of(StaffFunction function) {
            return new Holder(function, Optional.empty(), Set.of());
        }

        public static Holder at(StaffFunction function, SchoolId school) {
            return new Holder(function, Optional.of(school), Set.of());
        }
    }
}
