package nl.zorgvuldig.school.enrolment.guardians;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Guardians of pupils and their authority. They are part of the child's dossier: readable with it,
/// and sealed under its key, so that they are destroyed with it.
@Component
@Upholds(PARENT_DATA_IN_DOSSIER)
public final class Guardians {
    private final GuardianStore store;
    private final GuardianshipStore guardianships;
    private final GuardianshipCache ties;
    private final BirthDates births;
    private final Boards boards;
    private final Work work;

    Guardians(
            GuardianStore store,
            GuardianshipStore guardianships,
            GuardianshipCache ties,
            BirthDates births,
            Boards boards,
            Work work) {
        this.store = store;
        this.guardianships = guardianships;
        this.ties = ties;
        this.births = births;
        this.boards = boards;
        this.work = work;
    }

    public void add(Guardian guardian) {
        work.change(SchoolActs.IMPORT, () -> {
            store.add(guardian);
            ties.forget(guardian.person());
        });
    }

    /// Changes name and contact data; the person, the pupil and the secrecy of the address stay.
    public void change(Guardian guardian) {
        work.change(SchoolActs.IMPORT, () -> store.change(guardian));
    }

    public void record(AuthorityFact fact) {
        work.change(SchoolActs.IMPORT, () -> add(fact));
    }

    /// Records a fact about a pupil whose dossier the acting head keeps. Row security refuses it to
    /// anybody else.
    public void recordAsKeeper(AuthorityFact fact) {
        work.change(EnrolmentActs.KEEP_AUTHORITY, () -> add(fact));
    }

    private void add(AuthorityFact fact) {
        store.add(fact);
        ties.forget(fact.person());
    }

    /// Relations of people to these pupils, in ids and codes.
    public List<Guardianship> listGuardianships(Collection<PupilId> pupils) {
        return pupils.isEmpty() ? List.of() : work.read(Act.BROWSE, () -> guardianships.list(pupils));
    }

    /// Authority facts of these pupils, in the order in which they were recorded.
    public List<AuthorityFact> listAuthority(Collection<PupilId> pupils) {
        return pupils.isEmpty() ? List.of() : work.read(Act.BROWSE, () -> guardianships.listAuthority(pupils));
    }

    /// The pupils at school on a day, of dossiers kept by these schools, for whom no person with
    /// authority is recorded: nobody can be asked about them. Without those of age, over whom
    /// nobody has authority.
    public List<PupilId> listWithoutAuthority(Collection<SchoolId> keepers, LocalDate day) {
        List<PupilId> found = keepers.isEmpty()
                ? List.of()
                : work.read(Act.BROWSE, () -> guardianships.listWithoutAuthority(keepers, day));
        if (found.isEmpty()) {
            return found;
        }
        Set<PupilId> ofAge = births.listOfAge(keepers, day);
        return found.stream().filter(pupil -> !ofAge.contains(pupil)).toList();
    }

    /// The pupils among these with a guardian whose address is secret. Read as the system account,
    /// whoever asks: it decides who is told where a child is.
    public Set<PupilId> listWithSecretAddress(Collection<PupilId> pupils) {
        return pupils.isEmpty()
                ? Set.of()
                : boards.program(Acting.current().board())
                        .call(() -> Set.copyOf(
                                work.readApart(Act.MAINTAIN, () -> guardianships.listWithSecretAddress(pupils))));
    }

    /// Guardians of a pupil. Empty when the database does not open the dossier to the acting
    /// person.
    public List<Guardian> list(PupilId pupil) {
        return work.read(EnrolmentActs.READ, () -> store.list(pupil));
    }

    /// Guardians of several pupils, for comparison with an import.
    public List<Guardian> listOf(Collection<PupilId> pupils) {
        return pupils.isEmpty() ? List.of() : work.read(SchoolActs.IMPORT, () -> store.list(pupils));
    }

    /// The pupils somebody is a guardian of, with or without authority.
    public List<PupilId> listChildren(PersonId person) {
        return work.read(Act.BROWSE, () -> store.listChildren(person));
    }

    /// Everybody who is a guardian of a child with a dossier, with or without authority.
    public Set<PersonId> listEverybody() {
        return work.read(Act.BROWSE, guardianships::listEverybody);
    }

    public List<AuthorityFact> listAuthority(PupilId pupil) {
        return work.read(Act.BROWSE, () -> store.listAuthority(pupil));
    }

    /// Whether a guardian has authority over a pupil on a day; false when unknown.
    ///
    /// @param facts of any pupils, as [#authorityOn] takes them
    public static boolean hasAuthority(List<AuthorityFact> facts, PupilId pupil, PersonId person, LocalDate day) {
        return switch (authorityOn(facts, pupil, person, day)) {
            case JOINT, SOLE -> true;
            case NONE, UNKNOWN -> false;
        };
    }

    /// Authority of a guardian over a pupil on a day: the fact recorded last that covers the day;
    /// without one it is unknown.
    ///
    /// @param facts of any pupils, in the order in which they were recorded
    public static ParentalAuthority authorityOn(
            List<AuthorityFact> facts, PupilId pupil, PersonId person, LocalDate day) {
        return facts.stream()
                .filter(fact -> fact.pupil().equals(pupil) && fact.person().equals(person))
                .filter(fact -> fact.period().contains(day))
                .reduce((earlier, later) -> later)
                .map(AuthorityFact::authority)
                .orElse(ParentalAuthority.UNKNOWN);
    }
}
