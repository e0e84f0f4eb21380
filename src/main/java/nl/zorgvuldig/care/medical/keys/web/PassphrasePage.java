package nl.zorgvuldig.care.medical.keys.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.keys.DoctorColleague;
import nl.zorgvuldig.platform.web.Form;

/// A form about a doctor's key.
///
/// @param shown the passphrase of a demonstration
/// @param colleagues whom one can choose
/// @param chosen the colleague chosen already: the named one, or the successor of a handover that
/// has begun
public record PassphrasePage(
        Form form, Optional<String> shown, List<DoctorColleague> colleagues, Optional<DoctorColleague> chosen) {
    static PassphrasePage of(Form form, Optional<String> shown) {
        return new PassphrasePage(form, shown, List.of(), Optional.empty());
    }

    /// Without the passphrases: what was typed is never shown again.
    static Form cleared(Form form) {
        return form.with("passphrase", "").with("chosen", "").with("again", "");
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
