package nl.zorgvuldig.care.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// An opening of a card in an emergency by a colleague who does not guide the pupil: for the rest of
/// that day. The head looks at it afterwards.
///
/// @param review what the head found; empty while nobody looked
public record CardOpening(
        UUID id, PupilId pupil, PersonId by, LocalDate day, Instant at, Reason reason, Optional<Review> review) {
    /// Reason of an opening, as chosen with one tap.
    public enum Reason {
        ACCIDENT,
        ILL,
        MISSING,
        OTHER;

        public String code() {
            return Codes.of(this);
        }

        public static Optional<Reason> find(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst();
        }
    }

    /// @param justified whether it was an emergency
    public record Review(PersonId by, Instant at, boolean justified) {}
}
