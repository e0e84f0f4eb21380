package nl.zorgvuldig.school.roster.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;

/// Known data of one school before an import: the groups of the file's school year, and everyone
/// from earlier files, by key.
///
/// @param withoutAddress people whose e-mail address in the file is not theirs to sign in with: it
///     belongs to somebody else at the board, or they had another before
/// @param formerAddress those of them who had another before
/// @param otherRole those of them whose address is that of somebody of the same name who is a
///     parent here and staff there, or the reverse
/// @param otherAddress people who sign in with another e-mail address than in the file
/// @param importer keys of staff in the file who are the importing person
public record KnownRoster(
        List<Group> groups,
        List<Pupil> pupils,
        List<Staff> staff,
        List<Guardian> guardians,
        InFile withoutAddress,
        InFile formerAddress,
        InFile otherRole,
        InFile otherAddress,
        Set<String> importer) {
    public static final KnownRoster NOTHING = new KnownRoster(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            InFile.NOBODY,
            InFile.NOBODY,
            InFile.NOBODY,
            InFile.NOBODY,
            Set.of());

    public KnownRoster {
        groups = List.copyOf(groups);
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
        guardians = List.copyOf(guardians);
        importer = Set.copyOf(importer);
    }

    /// Keys of people in the file.
    public record InFile(Set<String> staff, Set<String> guardians) {
        static final InFile NOBODY = new InFile(Set.of(), Set.of());

        public InFile {
            staff = Set.copyOf(staff);
            guardians = Set.copyOf(guardians);
        }
    }

    /// Where a person in a file is known from.
    public enum Standing {
        /// This school.
        HERE,
        /// Another school of the board, or this one long ago.
        ELSEWHERE,
        /// Nowhere any more, and their account was closed. For staff only.
        LEFT
    }

    /// Anything with a key in the other system.
    public sealed interface Keyed {
        String key();
    }

    public record Group(String key, String name, String yearGroup, RosterGroupKind kind) implements Keyed {}

    /// @param yearGroup in the file's school year; blank when unknown
    /// @param left last day of the enrolment, when it has ended or will
    /// @param standing elsewhere: left this school and attends another one of the board
    /// @param groups keys of groups of the school year in which the pupil is, or will be
    public record Pupil(
            String key,
            PersonName name,
            Optional<LocalDate> born,
            String yearGroup,
            Optional<LocalDate> entered,
            Optional<LocalDate> left,
            Standing standing,
            Set<String> groups)
            implements Keyed {
        public Pupil {
            groups = Set.copyOf(groups);
        }

        public boolean goneOn(LocalDate day) {
            return left.filter(last -> last.isBefore(day)).isPresent();
        }

        @Override
        public String toString() {
            return "pupil " + key;
        }
    }

    /// @param groups keys of groups of the school year that the person guides, or will guide
    public record Staff(String key, PersonName name, Optional<String> email, Standing standing, Set<String> groups)
            implements Keyed {
        public Staff {
            groups = Set.copyOf(groups);
        }

        @Override
        public String toString() {
            return "staff " + key;
        }
    }

    public record Guardian(
            String key, PersonName name, Optional<String> email, Optional<String> phone, Set<String> pupils)
            implements Keyed {
        public Guardian {
            pupils = Set.copyOf(pupils);
        }

        @Override
        public String toString() {
            return "guardian " + key;
        }
    }
}
