package nl.zorgvuldig.access.control.reviews;

import java.util.List;

/// People with access, school by school.
///
/// @param changed whether something changed while the head was reviewing
public record AccessReviewPage(List<Sheet> sheets, boolean changed) {
    /// @param by who reviewed it this school year; empty when nobody did
    public record Sheet(AccessReviewSheet what, String by) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
