package nl.zorgvuldig.privacy.retention;

import java.util.Optional;
import nl.zorgvuldig.privacy.retention.schedule.RetentionTermChange;

/// A class of data and how long it is kept here.
///
/// @param change by which the board last gave it another term
public record RetentionClassTerm(RetentionClass kind, RetentionTerm term, Optional<RetentionTermChange> change) {
    public String code() {
        return kind.code();
    }
}
