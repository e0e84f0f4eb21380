package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.Openers;
import nl.zorgvuldig.access.PupilStaff;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Whose turn it is when something must be done with a piece of a dossier: that of who does it, as long
/// as they may write there today; then of the support coordinator of the school where the pupil is, and
/// of the head of the school that keeps the dossier. Inside a unit of work of the program.
@Component
final class PieceTurns {
    private static final Set<StaffFunction> LEADING = Set.of(
            StaffFunction.SUPPORT_COORDINATOR,
            StaffFunction.HEAD,
            StaffFunction.BOARD,
            StaffFunction.DATA_PROTECTION_OFFICER);

    private final Openers openers;
    private final Pupils pupils;
    private final PupilStaff staff;
    private final Staff holders;
    private final Turns turns;

    PieceTurns(Openers openers, Pupils pupils, PupilStaff staff, Staff holders, Turns turns) {
        this.openers = openers;
        this.pupils = pupils;
        this.staff = staff;
        this.holders = holders;
        this.turns = turns;
    }

    /// Something about a piece.
    ///
    /// @param who does it
    /// @param otherwise key of other words, for who sees to it that somebody else does
    record Wanted(
            UUID piece,
            PupilId pupil,
            Confidentiality level,
            PersonId who,
            Waiting waiting,
            Optional<String> otherwise) {}

    /// Of pupils who are at school on that day: with a dossier of who left nothing is done any more.
    List<OpenCase> list(Collection<Wanted> all, LocalDate today) {
        return open(all, today);
    }

    /// Of these, at least all of which it is this person's turn: who leads a school stands in for others.
    List<OpenCase> listFor(PersonId person, Collection<Wanted> all, LocalDate today) {
        return open(
                holders.holds(person, LEADING, today)
                        ? all
                        : all.stream()
                                .filter(wanted -> wanted.who().equals(person))
                                .toList(),
                today);
    }

    private List<OpenCase> open(Collection<Wanted> all, LocalDate today) {
        Set<PupilId> attending = pupils.attending(today).keySet();
        List<Wanted> there =
                all.stream().filter(one -> attending.contains(one.pupil())).toList();
        PupilStaff.Day known = staff.on(today, there.stream().map(Wanted::pupil).toList());
        return Staff.atOneGlance(() -> there.stream()
                .flatMap(one -> OpenCase.of(one.piece(), one.pupil(), turns(one, known))
                        .map(open -> one.level() == Confidentiality.ORDINARY ? open : open.discreet()))
                .toList());
    }

    private List<Turn> turns(Wanted one, PupilStaff.Day known) {
        return Turns.of(
                one.waiting(), somebody -> turns.first(somebody, who(one), line(one, known), Set.of(), known.day()));
    }

    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    private List<PersonId> who(Wanted one) {
        return openers
                .relationOf(one.who(), one.pupil())
                .filter(relation -> ConfidentialityRules.writes(one.level(), relation))
                .map(_ -> one.who())
                .stream()
                .toList();
    }

    private static List<Turns.Link> line(Wanted one, PupilStaff.Day known) {
        return known.line(one.pupil()).stream()
                .map(link -> new Turns.Link(link.holder(), one.otherwise()))
                .toList();
    }
}
