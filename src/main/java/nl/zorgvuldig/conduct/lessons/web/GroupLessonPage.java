package nl.zorgvuldig.conduct.lessons.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.Group;

/// Lessons of one group, and the form to record one. `toString` returns `[sealed]`.
///
/// @param duty what the reader may do here
/// @param lessons newest first
/// @param away the lesson that was just withdrawn
/// @param back the lesson that was just restored
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

    /// A lesson as shown.
    ///
    /// @param by the name of its teacher; empty for somebody from outside
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

    /// Duty of the reader for the lessons of a group.
    public enum ReaderDuty {
        /// Records them.
        TEACHES,
        /// Is responsible for them, and withdraws wrong ones.
        HEADS,
        /// Is responsible for those of all schools.
        BOARD,
        NONE
    }
}
