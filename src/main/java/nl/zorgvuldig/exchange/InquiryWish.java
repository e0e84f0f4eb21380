package nl.zorgvuldig.exchange;

import java.time.LocalDate;
import java.util.Optional;

/// What somebody wants to ask, before it is judged. Prints as `[sealed]`.
public record InquiryWish(
        Recipient source, Optional<Inquiry.Way> way, String wanted, String aim, Optional<LocalDate> until) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
