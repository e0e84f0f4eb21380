package nl.zorgvuldig.conduct.lessons.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.Group;

/// The lessons of one group, and the form to write one down. Prints as `[sealed]`.
///
/// @param duty what the reader may do here
/// @param lessons newest first
/// @param away the lesson that was taken away just now
/// @param back the lesson that was put back just now
public record GroupLessonPage(
        Group group,
        String school,
        ReaderDuty duty,
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
        return duty == ReaderDuty.TEACHES;
    }

    public boolean removes() {
        return duty == ReaderDuty.TEACHES || duty == ReaderDuty.HEADS;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }

    /// What somebody has to do with the lessons of a group.
    public enum ReaderDuty {
        /// Writes them down.
        TEACHES,
        /// Sees to it, and takes away what is wrong.
        HEADS,
        /// Sees to it for all schools.
        BOARD,
        NONE
    }
}
