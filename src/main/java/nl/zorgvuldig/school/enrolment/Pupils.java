package nl.zorgvuldig.school.enrolment;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Pupils: their identity, enrolments and placements, and the end of those. Nothing here deletes a
/// pupil. Names and birth dates are readable only for people who can open the dossier: row security
/// refuses them to others, whatever the caller.
@Component
public final class Pupils {
    private final PupilStore store;
    private final PupilRegisterStore register;
    private final PupilNames names;
    private final Vault vault;
    private final Work work;

    Pupils(PupilStore store, PupilRegisterStore register, PupilNames names, Vault vault, Work work) {
        this.store = store;
        this.register = register;
        this.names = names;
        this.vault = vault;
        this.work = work;
    }

    /// Creates the keys of pupils to be enrolled. A separate step, before the transaction, because
    /// keys are stored in another database; a key without a pupil does no harm, a pupil without a
    /// key could not be read.
    public void prepare(Collection<PupilId> pupils) {
        vault.create(pupils.stream()
                .flatMap(pupil ->
                        List.of(key(pupil, RetentionPurpose.REGISTER), key(pupil, RetentionPurpose.DOSSIER)).stream())
                .toList());
    }

    /// Enrols a pupil, after [#prepare].
    public void enrol(NewPupil pupil) {
        enrol(List.of(pupil));
    }

    /// Enrols several pupils at once, after [#prepare].
    public void enrol(Collection<NewPupil> pupils) {
        work.change(SchoolActs.IMPORT, () -> {
            pupils.forEach(this::add);
            pupils.stream().map(NewPupil::keeper).distinct().forEach(names::forget);
        });
    }

    private void add(NewPupil pupil) {
        store.add(pupil.pupil(), pupil.keeper());
        boolean several = pupil.enrolments().size() > 1;
        pupil.enrolments().forEach(enrolment -> store.add(enrolment, several));
        register.add(pupil.pupil(), pupil.identity());
        pupil.placements().forEach(store::add);
    }

    /// Enrols a pupil again who had left, or who comes from another school of the board: the
    /// dossier moves to the school of the new enrolment. The pupil's row is locked first, as it is
    /// for destruction.
    ///
    /// @throws DossierDestructionInProgress while the data of the pupil is being destroyed
    public void enrolAgain(Enrolment enrolled, SchoolId formerKeeper) {
        work.change(SchoolActs.IMPORT, () -> {
            if (!store.moveKeeping(enrolled.pupil(), enrolled.school())) {
                throw new DossierDestructionInProgress();
            }
            prepare(List.of(enrolled.pupil())); // the dossier may have been destroyed with its key
            store.markSeveral(enrolled.pupil());
            store.add(enrolled, true);
            names.forget(formerKeeper);
            names.forget(enrolled.school());
        });
    }

    public void changeIdentity(PupilId pupil, SchoolId keeper, PupilIdentity identity) {
        work.change(SchoolActs.IMPORT, () -> {
            register.change(pupil, identity);
            names.forget(keeper);
        });
    }

    public void place(Placement placement) {
        work.change(SchoolActs.IMPORT, () -> store.add(placement));
    }

    public void endPlacement(Placement placement, LocalDate last) {
        work.change(SchoolActs.IMPORT, () -> store.endPlacement(placement.pupil(), placement.id(), last));
    }

    /// Withdraws a placement that never took effect.
    public void withdrawPlacement(Placement placement) {
        work.change(SchoolActs.IMPORT, () -> store.withdrawPlacement(placement.pupil(), placement.id()));
    }

    /// Ends an enrolment. Guides keep access until the first of the two days has passed; the keeper
    /// and the board keep it.
    ///
    /// @return whether it changed: false when it had these days already, or when the database does
    ///     not agree that the acting person may
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public boolean endEnrolment(Enrolment enrolled, LocalDate lastSchoolDay, LocalDate deregistered) {
        return work.write(EnrolmentActs.END_ENROLMENT, () -> {
            if (store.hold(enrolled.pupil()).orElse(false)) {
                throw new DossierDestructionInProgress();
            }
            return store.end(enrolled.pupil(), enrolled.id(), lastSchoolDay, deregistered) == 1;
        });
    }

    /// The pupil's enrolments and placements, locked until the surrounding unit of work ends, so
    /// that nobody enrols the pupil or changes a day of leaving in the meantime. For callers that
    /// decide on destruction.
    public Optional<SchoolCareer> hold(PupilId pupil) {
        return work.write(Act.MAINTAIN, () -> store.hold(pupil).flatMap(_ -> store.find(pupil)));
    }

    /// From now on no enrolment of the pupil begins or changes, until [#reopen].
    public void close(PupilId pupil) {
        work.change(Act.MAINTAIN, () -> store.close(pupil, true));
    }

    public void reopen(PupilId pupil) {
        work.change(Act.MAINTAIN, () -> store.close(pupil, false));
    }

    /// Excludes the pupil's dossier from searches for due destructions, until the pupil is enrolled
    /// again.
    public void dossierGone(PupilId pupil) {
        work.change(Act.MAINTAIN, () -> store.markDossierGone(pupil));
    }

    public Optional<SchoolCareer> find(PupilId pupil) {
        return work.read(Act.BROWSE, () -> store.find(pupil));
    }

    public List<SchoolCareer> listInGroup(GroupId group) {
        return work.read(Act.BROWSE, () -> store.listInGroup(group));
    }

    /// Everyone who is or was in one of these groups.
    public List<PupilId> listEverIn(Collection<GroupId> groups) {
        return work.read(Act.BROWSE, () -> store.listEverIn(groups));
    }

    /// Everyone who is or was enrolled at the school.
    public List<SchoolCareer> listAt(SchoolId school) {
        return work.read(Act.BROWSE, () -> store.listAt(school));
    }

    /// Everyone whose dossier the school keeps.
    public List<SchoolCareer> listKeptBy(SchoolId school) {
        return work.read(Act.BROWSE, () -> store.listKeptBy(school));
    }

    /// The pupils the database opens to the acting person for the act of the surrounding unit of
    /// work, with the school that keeps each: the second opinion beside the rules of access.
    public Map<PupilId, SchoolId> keepersOpenToMe() {
        return work.read(EnrolmentActs.LIST, register::keepersOpenToMe);
    }

    /// The same for pupils placed in one group on a day.
    public Map<PupilId, SchoolId> keepersOpenToMe(GroupId group, LocalDate day) {
        return work.read(EnrolmentActs.LIST, () -> register.keepersOpenToMe(group, day));
    }

    /// The school that keeps each pupil's dossier, for the whole board at once.
    public Map<PupilId, SchoolId> keepers() {
        return work.read(Act.BROWSE, store::keepers);
    }

    /// The same of those placed in one group on a day.
    public Map<PupilId, SchoolId> keepers(GroupId group, LocalDate day) {
        return work.read(Act.BROWSE, () -> store.keepers(group, day));
    }

    /// The school each pupil attends on a day, for the whole board at once.
    public Map<PupilId, SchoolId> attending(LocalDate day) {
        return work.read(Act.BROWSE, () -> store.attending(day));
    }

    public List<SchoolCareer> list(Collection<PupilId> pupils) {
        return pupils.isEmpty() ? List.of() : work.read(Act.BROWSE, () -> store.list(pupils));
    }

    /// The pupil's identity; empty when the database does not open it to the acting person.
    public Optional<PupilIdentity> findIdentity(PupilId pupil) {
        return work.read(EnrolmentActs.READ, () -> register.find(pupil));
    }

    /// Identities of pupils, for comparison with an import; pupils who can no longer be identified
    /// are absent.
    public Map<PupilId, PupilIdentity> identities(Collection<PupilId> pupils) {
        return pupils.isEmpty() ? Map.of() : work.read(SchoolActs.IMPORT, () -> register.list(pupils));
    }

    /// The birth dates of pupils in a list, as far as they are known and the database opens them to the acting person:
    /// to tell namesakes apart.
    public Map<PupilId, LocalDate> birthDates(Collection<PupilId> pupils) {
        Map<PupilId, LocalDate> known = new HashMap<>();
        if (!pupils.isEmpty()) {
            work.read(EnrolmentActs.LIST, () -> register.list(pupils))
                    .forEach((pupil, identity) -> identity.birthDate().ifPresent(day -> known.put(pupil, day)));
        }
        return known;
    }

    /// The name of a pupil whom the caller is known to be allowed to see. Empty when it was
    /// destroyed.
    public Optional<PersonName> findName(SchoolId keeper, PupilId pupil) {
        return names.find(keeper, pupil);
    }

    /// As [#findName(SchoolId, PupilId)], wherever the dossier is kept.
    public Optional<PersonName> findName(PupilId pupil) {
        return find(pupil).flatMap(where -> findName(where.keeper(), pupil));
    }

    /// The names of these pupils, wherever their dossiers are kept, in one query; destroyed names
    /// are absent. For callers that may see them.
    public Map<PupilId, PersonName> names(Collection<PupilId> wanted) {
        Map<PupilId, PersonName> found = new HashMap<>();
        for (SchoolCareer career : list(wanted)) {
            findName(career.keeper(), career.pupil()).ifPresent(name -> found.put(career.pupil(), name));
        }
        return found;
    }

    /// The names of all pupils a school keeps, for callers that show only those they may.
    public Map<PupilId, PersonName> names(SchoolId keeper) {
        return names.of(keeper);
    }

    /// Whether a name matches a search text: every word must be the beginning of a part of the
    /// name, ignoring capitals and diacritics.
    public static boolean matches(PersonName name, String typed) {
        String[] parts = PupilNames.folded(name.full()).split("[\\s-]+");
        for (String word : PupilNames.folded(typed).split("[\\s-]+")) {
            if (java.util.Arrays.stream(parts).noneMatch(part -> part.startsWith(word))) {
                return false;
            }
        }
        return true;
    }

    private static KeyName key(PupilId pupil, RetentionPurpose keeping) {
        UUID subject = pupil.value();
        return new KeyName(Acting.current().board(), subject, keeping);
    }
}
