package nl.zorgvuldig.inspection.web;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.inspection.Stage;
import nl.zorgvuldig.policy.Sentence;

/// Where a copy is fetched.
///
/// @param whyNot why it cannot be now
public record CopyFetchPage(String address, Stage stage, Optional<Sentence> whyNot) {
    public Optional<LocalDate> until() {
        return stage instanceof Stage.Offered(LocalDate until) && whyNot.isEmpty()
                ? Optional.of(until)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
