package nl.zorgvuldig.exchange.inquiries;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.exchange.ExchangeRecipient;

/// Input for an inquiry, before it is judged. Prints as `[sealed]`.
public record InquiryWish(
        ExchangeRecipient source, Optional<Inquiry.Way> way, String wanted, String aim, Optional<LocalDate> until) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
