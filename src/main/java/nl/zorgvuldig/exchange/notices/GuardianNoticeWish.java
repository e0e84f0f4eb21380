package nl.zorgvuldig.exchange.notices;

import java.time.LocalDate;
import java.util.Optional;

/// Input about notifying a person. Prints as `[sealed]`.
///
/// @param choice as a code; empty when nothing was chosen
/// @param on the day on which they were told
/// @param how they were told
/// @param reason why they are not notified now, as a code
/// @param because the same in words
public record GuardianNoticeWish(String choice, Optional<LocalDate> on, String how, String reason, String because) {
    public static final GuardianNoticeWish NONE = new GuardianNoticeWish("", Optional.empty(), "", "", "");
    public static final GuardianNoticeWish NOW = new GuardianNoticeWish("now", Optional.empty(), "", "", "");

    @Override
    public String toString() {
        return "[sealed]";
    }
}
