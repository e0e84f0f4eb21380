package nl.zorgvuldig.inspection;

import java.util.List;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// A pupil as who asks sees them, with the requests this person made, and of nobody else. Prints as
/// `[sealed]`.
///
/// @param asking whether they may ask to inspect
public record OwnChild(PupilId pupil, PersonName name, Asking asking, List<RequestFile> files) {
    /// Whether they may ask for a copy.
    public Asking copying() {
        return CopyRules.asking(asking);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
