package nl.zorgvuldig.dossier.inspection.requests;

import java.util.List;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A pupil as the requester sees them, with only this person's own requests. `toString` gives
/// `[sealed]`.
///
/// @param asking whether they may ask to inspect
public record OwnChild(PupilId pupil, PersonName name, RequestEntitlement asking, List<RequestFile> files) {
    /// Whether they may ask for a copy.
    public RequestEntitlement copying() {
        return CopyRules.asking(asking);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
