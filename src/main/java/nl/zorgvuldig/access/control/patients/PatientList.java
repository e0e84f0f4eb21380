package nl.zorgvuldig.access.control.patients;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.access.control.lists.PupilList;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// The pupils whose medical file a school doctor may open, by name. It does not check whether the
/// file has content. Writes one audit event, with the number of results.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class PatientList {
    private static final int MOST = 60;

    private final AccessRequesters readers;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PatientList(AccessRequesters readers, Pupils pupils, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param act the list is for; it decides who is in it
    /// @param open what the database opens to the same person for the same act
    public PupilList search(SignedInUser who, PupilDossierAct act, String typed, Set<PupilId> open) {
        LocalDate day = SchoolDay.today(clock);
        List<ListedPupil> found = work.read(Act.BROWSE, () -> found(readers.of(who), act, typed, open, day));
        log.append(log.done(EnrolmentActs.SEARCH, MEDICAL_FILE_WITH_SCHOOL_DOCTOR, AccessRelation.DOCTOR.code())
                .counting(found.size()));
        return new PupilList(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    private List<ListedPupil> found(
            AccessRequester reader, PupilDossierAct act, String typed, Set<PupilId> open, LocalDate day) {
        Map<PupilId, PersonName> names = new HashMap<>();
        Map<SchoolId, Map<PupilId, PersonName>> bySchool = new HashMap<>();
        for (SchoolCareer career : pupils.list(open)) {
            Optional.ofNullable(bySchool.computeIfAbsent(career.keeper(), pupils::names)
                            .get(career.pupil()))
                    .filter(name -> Pupils.matches(name, typed))
                    .ifPresent(name -> names.put(career.pupil(), name));
        }
        Comparator<String> order = NameLetters.order();
        return pupils.list(names.keySet()).stream()
                .flatMap(career -> listed(reader, act, career, names, day).stream())
                .sorted(Comparator.comparing((ListedPupil pupil) -> pupil.name().family(), order)
                        .thenComparing(pupil -> pupil.name().given(), order)
                        .thenComparing(pupil -> pupil.pupil().value()))
                .toList();
    }

    private static Optional<ListedPupil> listed(
            AccessRequester reader,
            PupilDossierAct act,
            SchoolCareer career,
            Map<PupilId, PersonName> names,
            LocalDate day) {
        return AccessRules.decide(reader, career, act, day) instanceof AccessRuling.Allowed yes
                ? Optional.ofNullable(names.get(career.pupil()))
                        .map(name -> new ListedPupil(
                                career.pupil(), name, career.current(day), yes.relation(), yes.because()))
                : Optional.empty();
    }
}
