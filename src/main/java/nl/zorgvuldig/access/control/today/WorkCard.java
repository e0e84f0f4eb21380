package nl.zorgvuldig.access.control.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.platform.casework.WorkItem.Due;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.PersonInitials;

/// Open tasks of the reader of "Vandaag".
///
/// @param groups by how near the due day is; for a parent or a pupil by child
/// @param notes on what has no due day
/// @param whole whether all open tasks could be read
public record WorkCard(LocalDate today, List<Group> groups, List<TodayNote.Note> notes, boolean whole) {
    /// Days; anything later is shown without a number.
    public static final long LONG = 99;

    public WorkCard {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    public boolean empty() {
        return groups.isEmpty() && notes.isEmpty();
    }

    public long count() {
        return groups.stream().mapToLong(group -> group.rows().size()).sum();
    }

    public long count(Due due) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.due() == due)
                .count();
    }

    /// @param name of the child that the rows are about; empty for a group by how near the day is
    /// @param due how near the due day of the first row is
    /// @param folded whether it opens only on request
    public record Group(Optional<PersonName> name, Due due, boolean folded, List<Row> rows) {
        private static final int MOST = 5;

        public Group {
            rows = List.copyOf(rows);
        }

        /// The first few of each task.
        public List<Row> first() {
            return rows.stream().filter(row -> place(row) < MOST).toList();
        }

        /// The rest of tasks of which there are many.
        public List<Row> more() {
            return rows.stream().filter(row -> place(row) >= MOST).toList();
        }

        private long place(Row row) {
            return rows.subList(0, rows.indexOf(row)).stream()
                    .filter(before -> before.task().equals(row.task()))
                    .count();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// @param about the pupil, where a name helps
    /// @param times how often it is to be done on this page
    /// @param task message key for what is to be done
    /// @param kind message key for its kind
    /// @param label distinguishes it from others of its kind, in Dutch
    /// @param otherwise the day on which it proceeds by itself when nobody acts
    /// @param path of the page on which it is done
    public record Row(
            Optional<PersonName> about,
            int times,
            String task,
            String kind,
            Optional<String> label,
            LocalDate until,
            Optional<LocalDate> otherwise,
            Due due,
            String path) {
        /// Number of days between the due day and today, in either direction.
        public long days(LocalDate today) {
            return Math.abs(ChronoUnit.DAYS.between(today, until));
        }

        public Optional<PersonInitials> initials() {
            return about.map(PersonInitials::of);
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
