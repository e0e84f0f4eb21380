package nl.zorgvuldig.access.control.reviews;

import java.util.List;

/// Who was let in, school by school.
///
/// @param changed whether something changed while the head was looking
public record AccessReviewPage(List<Sheet> sheets, boolean changed) {
    /// @param by who looked through it this school year; empty when nobody did
    public record Sheet(AccessReviewSheet what, String by) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
