package nl.zorgvuldig.exchange.inquiries;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Something that is asked of somebody outside about a pupil. It never changes. Prints without
/// words.
///
/// @param source of whom it is asked
/// @param wanted what is asked, in plain words
/// @param aim what for, in plain words
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
    /// How it goes.
    public enum Way {
        /// A link by e-mail, with which the answer comes.
        MAIL,
        /// A letter on paper; the school takes over the answer.
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
