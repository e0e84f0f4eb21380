package nl.zorgvuldig.inspection.web;

import java.util.Optional;
import nl.zorgvuldig.policy.Sentence;

/// Before a session: what the supervisor must know, and the button that begins it.
///
/// @param elsewhere whether it runs already, on another device
/// @param because why it cannot begin now
public record StartPage(
        String address,
        String pupil,
        String reader,
        String standing,
        OwnPage.Appointment plan,
        boolean elsewhere,
        Optional<Sentence> because) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
