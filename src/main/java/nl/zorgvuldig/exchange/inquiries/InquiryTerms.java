package nl.zorgvuldig.exchange.inquiries;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The terms of an inquiry, without its words.
public sealed interface InquiryTerms permits Inquiry, UnopenedInquiry {
    InquiryId id();

    PupilId pupil();

    Instant at();

    Inquiry.Way way();

    /// The last day on which an answer can come.
    LocalDate until();
}
