package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.kernel.PupilId;

/// Something that is asked as it is read without a key: enough to say whose turn it is.
///
/// @param history in its order
record UnopenedInquiry(
        InquiryId id, PupilId pupil, Instant at, Inquiry.Way way, LocalDate until, List<Recorded<InquiryEvent>> history)
        implements InquiryTerms, InquiryCourse {
    UnopenedInquiry {
        history = List.copyOf(history);
    }

    UnopenedInquiry with(List<Recorded<InquiryEvent>> events) {
        return new UnopenedInquiry(id, pupil, at, way, until, events);
    }

    @Override
    public InquiryTerms request() {
        return this;
    }
}
