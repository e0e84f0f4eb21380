package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept about pupils and their parents. The statutory register outlives the dossier, to
/// which the parents and the groups belong.
///
/// What must stay true: a pupil's copy holds no contact data of a parent, and a parent's copy none
/// of another.
@Component
@Upholds(PARENT_DATA_IN_DOSSIER)
final class EnrolmentHoldings implements HoldsPersonalData {
    private final EnrolmentHoldingStore store;
    private final RegisterStore register;
    private final GuardianStore guardians;
    private final Schools schools;
    private final Work work;
    private final Boards boards;

    EnrolmentHoldings(
            EnrolmentHoldingStore store,
            RegisterStore register,
            GuardianStore guardians,
            Schools schools,
            Work work,
            Boards boards) {
        this.store = store;
        this.register = register;
        this.guardians = guardians;
        this.schools = schools;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return EnrolmentHeld.COLUMNS;
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> pupil(subject.id());
            case GUARDIAN -> guardian(subject.id());
            case STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER -> store.recordedBy(subject.id());
        };
    }

    private Export pupil(UUID pupil) {
        List<Export.Row> rows = new ArrayList<>();
        register.list(List.of(new PupilId(pupil))).values().stream()
                .map(EnrolmentHoldings::identity)
                .forEach(rows::add);
        store.ofPupil(pupil).rows().forEach(row -> rows.add(named(row)));
        return new Export(rows);
    }

    private static Export.Row identity(PupilIdentity identity) {
        Export.Row row = new Export.Row(
                EnrolmentHoldingStore.REGISTER,
                Map.of("sealed_name", identity.name().full()));
        return identity.birthDate()
                .map(day -> row.with("sealed_birth_date", day.toString()))
                .orElse(row);
    }

    /// Schools and groups by their names.
    private Export.Row named(Export.Row row) {
        String school = row.values().get("school");
        String group = row.values().get("group_id");
        if (school != null) {
            return schools.find(new SchoolId(UUID.fromString(school)))
                    .map(School::name)
                    .map(name -> row.with("school", name))
                    .orElse(row);
        }
        if (group != null) {
            return schools.findGroup(new GroupId(UUID.fromString(group)))
                    .map(Group::name)
                    .map(name -> row.with("group_id", name))
                    .orElse(row);
        }
        return row;
    }

    private Export guardian(UUID person) {
        List<PupilId> children = guardians.listChildren(new PersonId(person));
        if (children.isEmpty()) {
            return Export.nothing();
        }
        List<Export.Row> own = guardians.list(children).stream()
                .filter(one -> one.person().value().equals(person))
                .map(EnrolmentHoldings::contact)
                .toList();
        return new Export(own).with(store.ofGuardian(person));
    }

    private static Export.Row contact(Guardian guardian) {
        return new Export.Row(EnrolmentHoldingStore.GUARDIAN, Map.of())
                .with("pupil", guardian.pupil().toString())
                .with("sealed_name", guardian.name().full())
                .with("sealed_contact", guardian.contact().plain())
                .with("address_secret", Boolean.toString(guardian.addressSecret()));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return switch (subject.kind()) {
            case PUPIL ->
                boards.program(subject.board())
                        .call(() -> work.write(Act.DESTROY, () -> destroy(subject.id(), keeping)));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER -> Removed.nothing();
        };
    }

    private Removed destroy(UUID pupil, Keeping keeping) {
        return switch (keeping) {
            case DOSSIER -> store.deleteDossier(pupil);
            case REGISTER -> store.deleteRegister(pupil);
            case MEDICAL,
                    EMERGENCY,
                    ACCOUNT,
                    PERSONNEL,
                    PERSONNEL_TAX,
                    PERSONNEL_PAY,
                    APPLICANT,
                    BREACH,
                    MEDIA,
                    OUTBOX,
                    DRAFT,
                    LOG,
                    DIRECTORY -> Removed.nothing();
        };
    }
}
