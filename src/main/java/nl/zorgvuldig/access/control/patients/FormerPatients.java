package nl.zorgvuldig.access.control.patients;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.PatientRules;
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

/// Former pupils of whom a doctor's own file still holds something: by name, and by number for
/// those whose name the school no longer knows. Nobody else learns that there is anything: the
/// audit event says that the doctor searched, and how many were found.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class FormerPatients {
    static final int MOST = 60;

    private final AccessRequesters readers;
    private final Pupils pupils;
    private final FormerPatientFiles files;
    private final MedicalFileNumbers numbers;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    FormerPatients(
            AccessRequesters readers,
            Pupils pupils,
            FormerPatientFiles files,
            MedicalFileNumbers numbers,
            AuditLog log,
            Work work,
            Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.files = files;
        this.numbers = numbers;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A former pupil with a file.
    ///
    /// @param name empty when it is not known any more
    /// @param number under which the file is in the log
    /// @param keptUntil the day on which the retention term ends
    public record One(PupilId pupil, Optional<PersonName> name, MedicalFileNumber number, LocalDate keptUntil) {
        @Override
        public String toString() {
            return "One[" + number + "]";
        }
    }

    /// @param act the list is for; it decides who is in it
    /// @param typed a part of the name, or the beginning of the number
    /// @param open the pupils to whom the database agrees
    public List<One> search(SignedInUser doctor, PupilDossierAct act, String typed, Set<PupilId> open) {
        LocalDate day = SchoolDay.today(clock);
        Map<PupilId, FormerPatientFile> mine = files.list(doctor.person());
        List<One> found = work.read(Act.BROWSE, () -> found(readers.of(doctor), act, mine, new HashSet<>(open), day));
        List<One> matching = found.stream().filter(each -> matches(each, typed)).toList();
        log.append(log.done(EnrolmentActs.SEARCH, MEDICAL_FILE_WITH_SCHOOL_DOCTOR, AccessRelation.DOCTOR.code())
                .counting(matching.size()));
        return matching.subList(0, Math.min(MOST, matching.size()));
    }

    private static boolean matches(One each, String typed) {
        return each.number().toString().startsWith(typed.strip())
                || each.name().filter(name -> Pupils.matches(name, typed)).isPresent();
    }

    private List<One> found(
            AccessRequester reader,
            PupilDossierAct act,
            Map<PupilId, FormerPatientFile> mine,
            Set<PupilId> open,
            LocalDate day) {
        open.retainAll(mine.keySet());
        Map<PupilId, SchoolCareer> known = new HashMap<>();
        pupils.list(open).forEach(career -> known.put(career.pupil(), career));
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        List<One> found = new ArrayList<>();
        for (PupilId pupil : open) {
            FormerPatientFile file = mine.getOrDefault(pupil, FormerPatientFile.NONE);
            Optional<SchoolCareer> where = Optional.ofNullable(known.get(pupil));
            if (new PatientRules(reader, pupil, where, file, day).decide(act) instanceof AccessRuling.Allowed) {
                found.add(new One(
                        pupil,
                        where.flatMap(
                                career -> Optional.ofNullable(names.computeIfAbsent(career.keeper(), pupils::names)
                                        .get(pupil))),
                        numbers.of(pupil),
                        file.keptUntil().orElseThrow()));
            }
        }
        found.sort(Comparator.comparing(
                        (One each) -> each.name().map(PersonName::sorted).orElse(""), NameLetters.order())
                .thenComparing(each -> each.number().toString()));
        return found;
    }
}
