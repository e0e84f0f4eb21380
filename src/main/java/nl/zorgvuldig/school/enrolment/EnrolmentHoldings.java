package nl.zorgvuldig.school.enrolment;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianStore;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Data on pupils and their parents. The statutory register outlives the dossier, to which the
/// parents and the groups belong.
///
/// Invariant: a pupil's export holds no contact data of a parent, and a parent's export none of
/// another parent.
@Component
@Upholds(PARENT_DATA_IN_DOSSIER)
final class EnrolmentHoldings extends DeclaredHoldings {
    private final EnrolmentHoldingStore store;
    private final PupilRegisterStore register;
    private final GuardianStore guardians;
    private final Schools schools;

    EnrolmentHoldings(
            EnrolmentHoldingStore store,
            PupilRegisterStore register,
            GuardianStore guardians,
            Schools schools,
            SystemWork program) {
        super(program);
        this.store = store;
        this.register = register;
        this.guardians = guardians;
        this.schools = schools;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "enrolment.purpose.register",
                        LegalBasis.LEGAL_DUTY,
                        "ENROLMENT_ABSENCE",
                        RetentionPurpose.REGISTER)
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
                .alsoFor(
                        "enrolment.purpose.guidance", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
                .table(EnrolmentHoldingStore.PLACEMENT)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "group_id", "year_group", "valid_from", "valid_until")
                .alsoFor("enrolment.purpose.parents", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
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
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> store.deleteDossier(pupil.value()))
                .destroysOfPupil(RetentionPurpose.REGISTER, pupil -> store.deleteRegister(pupil.value()));
    }

    private PersonalDataExport pupil(PupilId pupil) {
        return PersonalDataExport.of(register.list(List.of(pupil)).values(), EnrolmentHoldings::identity)
                .with(PersonalDataExport.of(store.ofPupil(pupil.value()).rows(), this::named));
    }

    private static PersonalDataExport.Row identity(PupilIdentity identity) {
        return PersonalDataExport.Row.of(EnrolmentHoldingStore.REGISTER)
                .with("sealed_name", identity.name().full())
                .with("sealed_birth_date", identity.birthDate());
    }

    /// Replaces schools and groups by their names.
    private PersonalDataExport.Row named(PersonalDataExport.Row row) {
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

    private PersonalDataExport guardian(PersonId person) {
        List<PupilId> children = guardians.listChildren(person);
        if (children.isEmpty()) {
            return PersonalDataExport.nothing();
        }
        List<Guardian> own = guardians.list(children).stream()
                .filter(guardian -> guardian.person().equals(person))
                .toList();
        return PersonalDataExport.of(own, EnrolmentHoldings::contact).with(store.ofGuardian(person.value()));
    }

    private static PersonalDataExport.Row contact(Guardian guardian) {
        return PersonalDataExport.Row.of(EnrolmentHoldingStore.GUARDIAN)
                .with("pupil", guardian.pupil().toString())
                .with("sealed_name", guardian.name().full())
                .with("sealed_contact", guardian.contact().plain())
                .with("address_secret", Boolean.toString(guardian.addressSecret()));
    }
}
