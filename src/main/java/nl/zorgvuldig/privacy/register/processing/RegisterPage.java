package nl.zorgvuldig.privacy.register.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.register.RegisterSnapshot;

/// Page of the register, in Dutch, with what the reader can do about it.
///
/// @param controller title of the part about the board itself
/// @param places where each activity is edited
/// @param approved who signed off the snapshot that is shown
public record RegisterPage(
        RegisterSearch register,
        String controller,
        List<Place> places,
        RegisterSnapshot state,
        Optional<Approved> approved,
        boolean writes,
        boolean approves,
        Form form) {
    /// @param code of the activity, in addresses
    public record Place(String title, String code) {}

    public record Approved(PersonName by, Instant at) {}

    /// Code of the activity under which the part is edited; empty for a part that is no activity.
    public Optional<String> code(RegisterParts.Part part) {
        return places.stream()
                .filter(place -> place.title().equals(part.title()))
                .map(Place::code)
                .findFirst();
    }
}
