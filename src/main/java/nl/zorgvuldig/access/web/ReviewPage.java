package nl.zorgvuldig.access.web;

import java.util.List;
import nl.zorgvuldig.access.ReviewSheet;

/// Who was let in, school by school.
///
/// @param changed whether something changed while the head was looking
public record ReviewPage(List<Sheet> sheets, boolean changed) {
    /// @param by who looked through it this school year; empty when nobody did
    public record Sheet(ReviewSheet what, String by) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
