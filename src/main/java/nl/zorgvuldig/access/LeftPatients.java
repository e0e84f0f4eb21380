package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

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
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The pupils who left and of whom a doctor's own file still holds something: by name, and by
/// number for those whose name the school does not know any more. Nobody else learns that there is
/// anything: the line in the log says that the doctor searched, and how many were found.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class LeftPatients {
    static final int MOST = 60;

    private final Readers readers;
    private final Pupils pupils;
    private final LeftFiles files;
    private final MedicalNumbers numbers;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    LeftPatients(
            Readers readers,
            Pupils pupils,
            LeftFiles files,
            MedicalNumbers numbers,
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

    /// One of them.
    ///
    /// @param name empty when it is not known any more
    /// @param number by which the log knows the file
    /// @param keptUntil the day on which the term ends
    public record One(PupilId pupil, Optional<PersonName> name, MedicalNumber number, LocalDate keptUntil) {
        @Override
        public String toString() {
            return "One[" + number + "]";
        }
    }

    /// @param act the list is for; it decides who is in it
    /// @param typed a part of the name, or the beginning of the number
    /// @param open those to whom the database agrees
    public List<One> search(SignedIn doctor, PupilDossierAct act, String typed, Set<PupilId> open) {
        LocalDate day = SchoolDay.today(clock);
        Map<PupilId, LeftFile> mine = files.list(doctor.person());
        List<One> found = work.read(Act.BROWSE, () -> found(readers.of(doctor), act, mine, new HashSet<>(open), day));
        List<One> matching = found.stream().filter(one -> matches(one, typed)).toList();
        log.append(log.done(EnrolmentActs.SEARCH, MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Relation.DOCTOR.code())
                .counting(matching.size()));
        return matching.subList(0, Math.min(MOST, matching.size()));
    }

    private static boolean matches(One one, String typed) {
        return one.number().toString().startsWith(typed.strip())
                || one.name().filter(name -> Pupils.matches(name, typed)).isPresent();
    }

    private List<One> found(
            Reader reader, PupilDossierAct act, Map<PupilId, LeftFile> mine, Set<PupilId> open, LocalDate day) {
        open.retainAll(mine.keySet());
        Map<PupilId, Whereabouts> known = new HashMap<>();
        pupils.list(open).forEach(one -> known.put(one.pupil(), one));
        Map<SchoolId, Map<PupilId, PersonName>> names = new HashMap<>();
        List<One> found = new ArrayList<>();
        for (PupilId pupil : open) {
            LeftFile file = mine.getOrDefault(pupil, LeftFile.NONE);
            Optional<Whereabouts> where = Optional.ofNullable(known.get(pupil));
            if (new PatientRules(reader, pupil, where, file, day).decide(act) instanceof Ruling.Allowed) {
                found.add(new One(
                        pupil,
                        where.flatMap(one -> Optional.ofNullable(names.computeIfAbsent(one.keeper(), pupils::names)
                                .get(pupil))),
                        numbers.of(pupil),
                        file.keptUntil().orElseThrow()));
            }
        }
        found.sort(Comparator.comparing(
                        (One one) -> one.name().map(PersonName::sorted).orElse(""), NameLetters.order())
                .thenComparing(one -> one.number().toString()));
        return found;
    }
}
