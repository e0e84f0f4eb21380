package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.PupilId;

/// Something that is asked, as it stands in a list.
public record AskedLine(
        InquiryId id, PupilId pupil, String organisation, Inquiry.Way way, InquiryState state, LocalDate until) {
    @Override
    public String toString() {
        return id.toString();
    }
}
