package nl.zorgvuldig.dossier.inspection.minutes;

/// Remarks at the end of a session. `toString` gives `[sealed]`.
///
/// @param readersRemark the reader's remark for the minutes; may be blank
/// @param supervisorsRemark the supervisor's remark; may be blank
/// @param typed the reader's name, typed by the reader on the supervisor's device; blank when they
/// confirm in their own account
public record ClosingRemarks(String readersRemark, String supervisorsRemark, String typed) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
