package nl.zorgvuldig.dossier.inspection.sessions;

import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionPage;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page before a session, or when one can show nothing any more: what the supervisor must know, and
/// the button that begins it.
///
/// @param standing the reader's capacity today, as a code
/// @param elsewhere whether it is running already, on another device
/// @param running whether there is something to end
/// @param because why it cannot begin now, or continue
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
