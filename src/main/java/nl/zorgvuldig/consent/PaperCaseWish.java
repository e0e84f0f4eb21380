package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;

/// What the head wants to write down for somebody who answered about one case on paper or by
/// telephone.
///
/// @param scan of the paper; empty for a call
public record PaperCaseWish(
        FormId form, PersonId person, Route route, LocalDate day, Choice choice, Optional<Scan> scan) {

    /// As what is written down about other questions, for the rules they share.
    PaperWish about(PurposeKey purpose) {
        return new PaperWish(form, person, route, day, Map.of(purpose, choice), scan);
    }

    @Override
    public String toString() {
        return "PaperCaseWish[" + route + "]";
    }
}
