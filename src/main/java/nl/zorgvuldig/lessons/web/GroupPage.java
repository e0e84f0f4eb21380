package nl.zorgvuldig.lessons.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Form;

/// The lessons of one group, and the form to write one down. Prints as `[sealed]`.
///
/// @param duty what the reader may do here
/// @param lessons newest first
/// @param away the lesson that was taken away just now
/// @param back the lesson that was put back just now
public record GroupPage(
        Group group,
        String school,
        GroupDuty duty,
        List<Line> lessons,
        Optional<Line> away,
        Optional<Line> back,
        List<Form.Option> subjects,
        List<Form.Option> teachers,
        Form form) {

    /// A lesson as it is read.
    ///
    /// @param by the name of who gave it; empty for somebody from outside
    public record Line(String id, LocalDate day, String subject, String material, String by) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public boolean teaches() {
        return duty == GroupDuty.TEACHES;
    }

    public boolean removes() {
        return duty == GroupDuty.TEACHES || duty == GroupDuty.HEADS;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
