package nl.zorgvuldig.consent.authority;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Form to open the account of a pupil who decides alone.
public record PupilAccountPage(
        String address,
        String authority,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        PupilAccounts.Own own,
        LocalDate today,
        Optional<Sentence> notice,
        Form form) {

    /// Whether the pupil decides already.
    public boolean decides() {
        return own.decides().filter(day -> !day.isAfter(today)).isPresent();
    }

    public boolean timely() {
        return own.timely(today);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
