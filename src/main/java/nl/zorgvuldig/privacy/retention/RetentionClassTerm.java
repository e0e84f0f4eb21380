package nl.zorgvuldig.privacy.retention;

import java.util.Optional;
import nl.zorgvuldig.privacy.retention.schedule.RetentionTermChange;

/// A class of data with its term on this board.
///
/// @param change by which the board last set another term
public record RetentionClassTerm(RetentionClass kind, RetentionTerm term, Optional<RetentionTermChange> change) {
    public String code() {
        return kind.code();
    }
}
