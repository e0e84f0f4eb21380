package nl.zorgvuldig.medical.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.medical.Colleague;
import nl.zorgvuldig.web.Form;

/// A form about a doctor's key.
///
/// @param shown the passphrase of a demonstration
/// @param colleagues whom one can choose
/// @param chosen to whom it goes already
public record PassphrasePage(
        Form form, Optional<String> shown, List<Colleague> colleagues, Optional<Colleague> chosen) {
    static PassphrasePage of(Form form, Optional<String> shown) {
        return new PassphrasePage(form, shown, List.of(), Optional.empty());
    }

    /// What was typed is never shown again.
    static Form cleared(Form form) {
        return form.with("passphrase", "").with("chosen", "").with("again", "");
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
