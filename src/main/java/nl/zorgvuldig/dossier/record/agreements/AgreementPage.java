package nl.zorgvuldig.dossier.record.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to assign an agreement to somebody, or to close it.
///
/// @param now its current state; empty while nobody owns it
/// @param owners to choose from; empty on the form that closes it
public record AgreementPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        LocalDate happenedOn,
        List<String> paragraphs,
        Optional<AgreementView> now,
        boolean closing,
        List<Form.Option> owners,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
