package nl.zorgvuldig.retention;

import java.util.Optional;

/// A class of data and how long it is kept here.
///
/// @param change by which the board last gave it another term
public record ClassTerm(RetentionClass kind, Term term, Optional<TermChange> change) {
    public String code() {
        return kind.code();
    }
}
