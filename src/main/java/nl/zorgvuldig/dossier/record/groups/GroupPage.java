package nl.zorgvuldig.dossier.record.groups;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PersonInitials;

/// The pupils of a group, in two columns.
///
/// @param replace where the head lets a colleague take the group over; empty for everybody else
/// @param form the empty form of every row, with one number: what it makes differs by pupil
/// @param written what was just written from here, about a pupil of the list
public record GroupPage(
        GroupId id,
        String group,
        Optional<String> replace,
        Sentence because,
        Form form,
        Optional<Written> written,
        List<Row> rows) {
    /// What teachers write most days; the other kinds are one tap further.
    private static final List<EntryKind> USUAL =
            List.of(EntryKind.OBSERVATION, EntryKind.PARENT_TALK, EntryKind.AGREEMENT);

    /// A pupil.
    ///
    /// @param born only where the name alone does not tell who it is
    /// @param last when something was last written that exists for the reader
    /// @param writes whether the reader may write in the dossier
    /// @param lit whether something was just written about this pupil
    public record Row(
            PupilId pupil,
            PersonName name,
            Optional<LocalDate> born,
            Optional<Sentence> last,
            boolean writes,
            boolean lit) {
        public PersonInitials initials() {
            return PersonInitials.of(name);
        }

        public String dossier() {
            return "/leerlingen/" + pupil + "/dossier";
        }

        public String emergencyCard() {
            return "/leerlingen/" + pupil + "/noodkaart";
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// What was just written.
    ///
    /// @param names of the pupils it is about
    /// @param piece its address, when it is about one
    /// @param pieces as a form names them ([WrittenNote#PIECE])
    public record Written(List<String> names, Optional<String> piece, List<String> pieces) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    static String address(GroupId group) {
        return "/groepen/" + group;
    }

    /// Where what was just written is taken back.
    public String undo() {
        return address(id) + "/terugnemen";
    }

    /// Where one writes the same about several pupils.
    public String several() {
        return address(id) + "/schrijven";
    }

    /// Where one sees who may be in pictures.
    public String camera() {
        return address(id) + "/camerakaart";
    }

    public Clause clause() {
        return Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
    }

    public boolean writes() {
        return rows.stream().anyMatch(Row::writes);
    }

    /// Read from above to below: the first half, then the rest.
    public List<List<Row>> columns() {
        int half = (rows.size() + 1) / 2;
        return List.of(rows.subList(0, half), rows.subList(half, rows.size()));
    }

    public List<EntryKind> usual() {
        return USUAL;
    }

    public List<EntryKind> others() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> !USUAL.contains(kind))
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
