package nl.zorgvuldig.dossier.inspection.sessions;

import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionPage;
import nl.zorgvuldig.platform.policy.Sentence;

/// Before a session, and when nothing can be shown any more in one: what the supervisor must know,
/// and the button that begins it.
///
/// @param standing what the reader is to the pupil today, as a code
/// @param elsewhere whether it runs already, on another device
/// @param running whether there is something to end
/// @param because why it cannot begin now, or go on
public record InspectionStartPage(
        String address,
        String pupil,
        String reader,
        String standing,
        OwnInspectionPage.Appointment plan,
        boolean elsewhere,
        boolean running,
        Optional<Sentence> because) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
