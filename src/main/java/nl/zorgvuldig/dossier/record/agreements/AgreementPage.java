package nl.zorgvuldig.dossier.record.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to hand an agreement to somebody, or to close it.
///
/// @param now how it stands; empty while nobody sees to it
/// @param owners who can; none on the form that closes it
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
