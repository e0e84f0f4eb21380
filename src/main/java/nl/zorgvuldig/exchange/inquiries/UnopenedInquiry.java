package nl.zorgvuldig.exchange.inquiries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// An inquiry read without a key: enough to say whose turn it is.
///
/// @param history in its order
record UnopenedInquiry(
        InquiryId id,
        PupilId pupil,
        Instant at,
        Inquiry.Way way,
        LocalDate until,
        List<RecordedEvent<InquiryEvent>> history)
        implements InquiryTerms, InquiryCaseFile {
    UnopenedInquiry {
        history = List.copyOf(history);
    }

    UnopenedInquiry with(List<RecordedEvent<InquiryEvent>> events) {
        return new UnopenedInquiry(id, pupil, at, way, until, events);
    }

    @Override
    public InquiryTerms request() {
        return this;
    }
}
