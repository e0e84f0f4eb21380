package nl.zorgvuldig.inspection;

import java.util.List;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// A pupil as who asks sees them, with the requests this person made, and of nobody else. Prints as
/// `[sealed]`.
public record OwnChild(PupilId pupil, PersonName name, Asking asking, List<RequestFile> files) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
