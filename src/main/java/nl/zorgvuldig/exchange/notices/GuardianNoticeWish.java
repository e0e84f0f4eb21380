package nl.zorgvuldig.exchange.notices;

import java.time.LocalDate;
import java.util.Optional;

/// Input about notifying a person. Prints as `[sealed]`.
///
/// @param choice as a code; empty when nothing was chosen
/// @param on the day on which they were told
/// @param how they were told
/// @param because why they are not notified now
public record GuardianNoticeWish(String choice, Optional<LocalDate> on, String how, String because) {
    public static final GuardianNoticeWish NONE = new GuardianNoticeWish("", Optional.empty(), "", "");

    @Override
    public String toString() {
        return "[sealed]";
    }
}
