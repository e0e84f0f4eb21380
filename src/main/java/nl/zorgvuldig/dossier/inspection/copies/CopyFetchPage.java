package nl.zorgvuldig.dossier.inspection.copies;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page on which a copy is fetched.
///
/// @param whyNot why it cannot be fetched now
public record CopyFetchPage(String address, RequestState stage, Optional<Sentence> whyNot) {
    public Optional<LocalDate> until() {
        return stage instanceof RequestState.Offered(LocalDate until) && whyNot.isEmpty()
                ? Optional.of(until)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
