package nl.zorgvuldig.consent;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What one person is to be sent.
///
/// @param address empty for who gets a letter
record RoundPost(PersonId person, RoundMessage message, List<PupilId> pupils, Optional<String> address) {
    @Override
    public String toString() {
        return person + " " + message;
    }
}
