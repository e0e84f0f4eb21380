package nl.zorgvuldig.breaches;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;

/// A data breach as it was reported. That never changes, but that fewer may see it. Prints as
/// `[sealed]`.
public record Breach(
        BreachId id,
        PersonId reporter,
        Instant reportedAt,
        Instant noticedAt,
        Optional<SchoolId> school,
        Circle circle,
        Set<Touched> touched,
        Many many,
        String what,
        String done) {

    /// Whether the same was reported.
    boolean fulfils(Report wish) {
        return new Report(
                        id, what, Optional.of(noticedAt), touched, Optional.of(many), done, school, Optional.of(circle))
                .equals(wish);
    }

    @Override
    public String toString() {
        return "Breach[" + id + ", [sealed]]";
    }
}
