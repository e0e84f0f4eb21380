package nl.zorgvuldig.emergency;

import java.util.Optional;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.web.Language;

/// What one of those who decide sent.
///
/// @param yes their consent, when they give it now
public record OwnWish(FormId form, CardText text, Optional<Yes> yes) {
    /// @param version of the question they read, in this language
    public record Yes(int version, Language language) {}

    @Override
    public String toString() {
        return "OwnWish[" + form + "]";
    }
}
