package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.PupilId;

/// Something that is given, as it stands in a list.
public record GivenLine(
        DisclosureId id, PupilId pupil, String organisation, Basis basis, DisclosureState state, LocalDate until) {
    @Override
    public String toString() {
        return id.toString();
    }
}
