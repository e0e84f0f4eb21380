package nl.zorgvuldig.dossier.inspection.minutes;

/// What is said at the end of a session. Prints as `[sealed]`.
///
/// @param readersRemark what the reader wants in the minutes; may be blank
/// @param supervisorsRemark the same of the supervisor
/// @param typed the reader's name, typed by the reader on the supervisor's device; blank when they
///     confirm in their own account
public record ClosingRemarks(String readersRemark, String supervisorsRemark, String typed) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
