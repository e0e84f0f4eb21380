package nl.zorgvuldig.exchange.inquiries;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// An inquiry at a third party about a pupil. It never changes. Prints without words.
///
/// @param source the third party
/// @param wanted the question, in plain words
/// @param aim its purpose, in plain words
/// @param until the last day on which an answer can come
public record Inquiry(
        InquiryId id,
        PupilId pupil,
        PersonId by,
        Instant at,
        Way way,
        ExchangeRecipient source,
        String wanted,
        String aim,
        LocalDate until)
        implements InquiryTerms {
    /// How it is sent.
    public enum Way {
        /// By e-mail, with a link for the answer.
        MAIL,
        /// By letter; the school enters the answer.
        LETTER;

        public String code() {
            return Codes.of(this);
        }
    }

    @Override
    public String toString() {
        return "Inquiry[" + id + "]";
    }
}
