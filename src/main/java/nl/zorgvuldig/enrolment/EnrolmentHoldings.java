package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
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
final class EnrolmentHoldings extends DeclaredHoldings {
    private final EnrolmentHoldingStore store;
    private final RegisterStore register;
    private final GuardianStore guardians;
    private final Schools schools;

    EnrolmentHoldings(
            EnrolmentHoldingStore store,
            RegisterStore register,
            GuardianStore guardians,
            Schools schools,
            ProgramWork program) {
        super(program);
        this.store = store;
        this.register = register;
        this.guardians = guardians;
        this.schools = schools;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "enrolment.purpose.register", LegalBasis.LEGAL_DUTY, "ENROLMENT_ABSENCE", Keeping.REGISTER)
                .table(EnrolmentHoldingStore.PUPIL)
                .columns(PUPIL, DataKind.REFERENCE, "id")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "school")
                .table(EnrolmentHoldingStore.REGISTER)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.NAME, "sealed_name")
                .columns(PUPIL, DataKind.BIRTH_DATE, "sealed_birth_date")
                .table(EnrolmentHoldingStore.ENROLMENT)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "school")
                .columns(PUPIL, DataKind.LOOK_UP, "source_key")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "entered", "last_school_day", "deregistered", "left_on")
                .alsoFor("enrolment.purpose.guidance", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(EnrolmentHoldingStore.PLACEMENT)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "group_id", "year_group", "valid_from", "valid_until")
                .alsoFor("enrolment.purpose.parents", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(EnrolmentHoldingStore.GUARDIANSHIP)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(GUARDIAN, DataKind.REFERENCE, "person")
                .columns(GUARDIAN, DataKind.RELATION, "relation")
                .table(EnrolmentHoldingStore.GUARDIAN)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(GUARDIAN, DataKind.REFERENCE, "person")
                .columns(GUARDIAN, DataKind.NAME, "sealed_name")
                .columns(GUARDIAN, DataKind.CONTACT, "sealed_contact", "address_secret")
                .table(EnrolmentHoldingStore.AUTHORITY)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(GUARDIAN, DataKind.REFERENCE, "person")
                .columns(GUARDIAN, DataKind.RELATION, "authority", "evidence", "valid_from", "valid_until")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "recorded_at", "recorded_by")
                .exportsPupil(this::pupil)
                .exports(subject -> subject.kind() == GUARDIAN, subject -> guardian(new PersonId(subject.id())))
                .exports(
                        subject -> subject.kind() != PUPIL && subject.kind() != GUARDIAN,
                        subject -> store.recordedBy(subject.id()))
                .destroysOfPupil(Keeping.DOSSIER, pupil -> store.deleteDossier(pupil.value()))
                .destroysOfPupil(Keeping.REGISTER, pupil -> store.deleteRegister(pupil.value()));
    }

    private Export pupil(PupilId pupil) {
        return Export.of(register.list(List.of(pupil)).values(), EnrolmentHoldings::identity)
                .with(Export.of(store.ofPupil(pupil.value()).rows(), this::named));
    }

    private static Export.Row identity(PupilIdentity identity) {
        return Export.Row.of(EnrolmentHoldingStore.REGISTER)
                .with("sealed_name", identity.name().full())
                .with("sealed_birth_date", identity.birthDate());
    }

    /// Schools and groups by their names.
    private Export.Row named(Export.Row row) {
        String school = row.values().get("school");
        String group = row.values().get("group_id");
        if (school != null) {
            return row.with(
                    "school",
                    schools.find(new SchoolId(UUID.fromString(school))).map(School::name));
        }
        if (group != null) {
            return row.with(
                    "group_id",
                    schools.findGroup(new GroupId(UUID.fromString(group))).map(Group::name));
        }
        return row;
    }

    private Export guardian(PersonId person) {
        List<PupilId> children = guardians.listChildren(person);
        if (children.isEmpty()) {
            return Export.nothing();
        }
        List<Guardian> own = guardians.list(children).stream()
                .filter(guardian -> guardian.person().equals(person))
                .toList();
        return Export.of(own, EnrolmentHoldings::contact).with(store.ofGuardian(person.value()));
    }

    private static Export.Row contact(Guardian guardian) {
        return Export.Row.of(EnrolmentHoldingStore.GUARDIAN)
                .with("pupil", guardian.pupil().toString())
                .with("sealed_name", guardian.name().full())
                .with("sealed_contact", guardian.contact().plain())
                .with("address_secret", Boolean.toString(guardian.addressSecret()));
    }
}
