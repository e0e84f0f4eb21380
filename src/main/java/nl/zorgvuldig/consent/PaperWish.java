package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;

/// What the head wants to write down for somebody who answered on paper or by telephone.
///
/// @param scan of the paper; empty for a call
public record PaperWish(
        FormId form,
        PersonId person,
        Route route,
        LocalDate day,
        Map<PurposeKey, Choice> choices,
        Optional<Scan> scan) {
    @Override
    public String toString() {
        return "PaperWish[" + route + "]";
    }
}
