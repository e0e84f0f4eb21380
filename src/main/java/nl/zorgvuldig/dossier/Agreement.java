package nl.zorgvuldig.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// Who sees to an agreement and until when, and what came of it: the steps that were taken with one
/// entry of that kind, in their order. Nothing is overwritten: the last step counts.
///
/// @param steps at least one
public record Agreement(EntryId entry, List<Step> steps) {
    public Agreement {
        steps = List.copyOf(steps);
    }

    /// One step. What came of it prints as `[sealed]`.
    ///
    /// @param number 1 for the first
    public record Step(int number, What what, PersonId by, Instant at) {
        /// Whether the other says the same; only the moment may differ.
        boolean repeats(Step other) {
            return number == other.number && what.equals(other.what) && by.equals(other.by);
        }
    }

    public sealed interface What {
        /// Somebody sees to it, at the latest on a day.
        record Given(PersonId owner, LocalDate dueOn) implements What {}

        /// It is done with, and what came of it.
        record Closed(String result) implements What {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }
    }

    /// As it stood before a moment; empty when nobody saw to it then.
    public Optional<Agreement> before(Instant moment) {
        List<Step> until =
                steps.stream().filter(one -> one.at().isBefore(moment)).toList();
        return until.isEmpty() ? Optional.empty() : Optional.of(new Agreement(entry, until));
    }

    public int seen() {
        return steps.size();
    }

    /// Who sees to it, as it was said last.
    public What.Given given() {
        return steps.reversed().stream()
                .flatMap(one -> one.what() instanceof What.Given given ? Stream.of(given) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    /// The step that closed it; empty while it is open.
    public Optional<Step> closing() {
        return Optional.of(steps.getLast()).filter(one -> one.what() instanceof What.Closed);
    }

    public boolean open() {
        return closing().isEmpty();
    }

    /// From the day after the one it was due on.
    public boolean overdue(LocalDate today) {
        return open() && given().dueOn().isBefore(today);
    }
}
