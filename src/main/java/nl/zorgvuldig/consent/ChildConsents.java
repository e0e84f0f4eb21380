package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// One child, as those who decide for it see its consents.
///
/// @param asked empty when the reader does not decide
public record ChildConsents(PupilId pupil, PersonName name, Standing standing, List<Asked> asked) {

    /// @param uses made of it so far
    public record Asked(Purpose purpose, OwnAnswer own, Seen seen, List<ConsentUse> uses) {}

    @Override
    public String toString() {
        return "ChildConsents[" + pupil + "]";
    }
}
