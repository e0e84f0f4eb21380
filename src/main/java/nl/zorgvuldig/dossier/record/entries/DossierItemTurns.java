package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.access.control.readers.ResponsibleStaff;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Decides who must act when something must be done with an item of a dossier: the person
/// responsible, as long as they may write there today; then the support coordinator of the school
/// where the pupil is, and the head of the school that keeps the dossier. Inside a unit of work of
/// the system account.
@Component
public final class DossierItemTurns {
    private static final Set<StaffFunction> LEADING = Set.of(
            StaffFunction.SUPPORT_COORDINATOR,
            StaffFunction.HEAD,
            StaffFunction.BOARD,
            StaffFunction.DATA_PROTECTION_OFFICER);

    private final DossierReaders openers;
    private final Pupils pupils;
    private final ResponsibleStaff staff;
    private final Staff holders;
    private final WorkTurnFinder turns;

    DossierItemTurns(
            DossierReaders openers, Pupils pupils, ResponsibleStaff staff, Staff holders, WorkTurnFinder turns) {
        this.openers = openers;
        this.pupils = pupils;
        this.staff = staff;
        this.holders = holders;
        this.turns = turns;
    }

    /// Something to be done with an item.
    ///
    /// @param who the person responsible
    /// @param otherwise message key for those who must see to it that somebody else does it
    public record Wanted(
            UUID piece,
            PupilId pupil,
            Confidentiality level,
            PersonId who,
            AwaitedAction waiting,
            Optional<String> otherwise) {}

    /// For pupils who are at school on that day: nothing is done any more with the dossier of a
    /// former pupil.
    public List<OpenCase> list(Collection<Wanted> all, LocalDate today) {
        return open(all, today);
    }

    /// At least all of these in which this person must act: whoever leads a school stands in for
    /// others.
    public List<OpenCase> listFor(PersonId person, Collection<Wanted> all, LocalDate today) {
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
        List<Wanted> there = all.stream()
                .filter(wanted -> attending.contains(wanted.pupil()))
                .toList();
        ResponsibleStaff.Day known =
                staff.on(today, there.stream().map(Wanted::pupil).toList());
        return Staff.atOneGlance(() -> there.stream()
                .flatMap(wanted -> OpenCase.of(wanted.piece(), wanted.pupil(), turns(wanted, known))
                        .map(open -> wanted.level() == Confidentiality.ORDINARY ? open : open.discreet()))
                .toList());
    }

    private List<WorkTurn> turns(Wanted wanted, ResponsibleStaff.Day known) {
        return WorkTurnFinder.of(
                wanted.waiting(),
                somebody -> turns.first(somebody, who(wanted), line(wanted, known), Set.of(), known.day()));
    }

    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    private List<PersonId> who(Wanted wanted) {
        return openers
                .relationOf(wanted.who(), wanted.pupil())
                .filter(relation -> ConfidentialityRules.writes(wanted.level(), relation))
                .map(_ -> wanted.who())
                .stream()
                .toList();
    }

    private static List<WorkTurnFinder.Link> line(Wanted wanted, ResponsibleStaff.Day known) {
        return known.line(wanted.pupil()).stream()
                .map(link -> new WorkTurnFinder.Link(link.holder(), wanted.otherwise()))
                .toList();
    }
}
