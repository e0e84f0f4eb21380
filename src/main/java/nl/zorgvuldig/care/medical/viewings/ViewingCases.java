package nl.zorgvuldig.care.medical.viewings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.DoctorKeyStore;
import nl.zorgvuldig.care.medical.keys.SchoolDoctors;
import nl.zorgvuldig.care.medical.sealing.WrappedKeyStore;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Open requests to see a medical file, and who must act on them: a doctor. Others learn that a
/// request waits only when there is no doctor to handle it, and then only how many there are, not
/// about whom: the data protection officer first.
@Component
final class ViewingCases implements CaseKind {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm 'uur'", Locale.ROOT);

    private static final WorkTurnFinder.Link OFFICER =
            WorkTurnFinder.Link.vacant(FunctionHolder.of(StaffFunction.DATA_PROTECTION_OFFICER));

    private static final List<WorkTurnFinder.Link> DOCTORS =
            List.of(WorkTurnFinder.Link.of(FunctionHolder.of(StaffFunction.SCHOOL_DOCTOR)), OFFICER);

    private final ViewingStore store;
    private final WrappedKeyStore wrapped;
    private final DoctorKeyStore keys;
    private final SchoolDoctors doctors;
    private final WorkTurnFinder turns;

    ViewingCases(
            ViewingStore store,
            WrappedKeyStore wrapped,
            DoctorKeyStore keys,
            SchoolDoctors doctors,
            WorkTurnFinder turns) {
        this.store = store;
        this.wrapped = wrapped;
        this.keys = keys;
        this.doctors = doctors;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "viewing";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<RequestFile> open = store.list().stream().filter(RequestFile::open).toList();
        Map<PupilId, Set<DoctorKeyId>> files = wrapped.listFiles(
                open.stream().map(file -> file.request().pupil()).distinct().toList());
        Map<DoctorKeyId, DoctorKey> known =
                keys.list().stream().collect(Collectors.toMap(DoctorKey::id, Function.identity()));
        Set<PersonId> present = doctors.present(today);
        return open.stream()
                .flatMap(file -> OpenCase.of(
                                file.id().value(),
                                turns(
                                        file,
                                        files.getOrDefault(file.request().pupil(), Set.of()),
                                        known,
                                        present,
                                        today))
                        .map(waits -> file.state()
                                .plan()
                                .map(plan ->
                                        waits.labelled(HOUR.format(plan.at().atZone(SchoolDay.ZONE))))
                                .orElse(waits)))
                .toList();
    }

    private List<WorkTurn> turns(
            RequestFile file,
            Set<DoctorKeyId> files,
            Map<DoctorKeyId, DoctorKey> known,
            Set<PersonId> present,
            LocalDate today) {
        PersonId asked = file.request().by();
        return WorkTurnFinder.of(ViewingRules.waiting(file, present, today), waiting -> switch (waiting.party()) {
            case SUPERVISOR -> turns.first(waiting, showing(file, present), List.of(OFFICER), Set.of(asked), today);
            case KEEPER, APPLICANT, DECIDERS, PROPOSER, SELF ->
                turns.first(
                        waiting,
                        ViewingRules.keepers(files, known, present).stream()
                                .filter(person -> !person.equals(asked))
                                .toList(),
                        DOCTORS,
                        Set.of(asked),
                        today);
        });
    }

    private static List<PersonId> showing(RequestFile file, Set<PersonId> present) {
        return file.state().plan().map(InspectionAppointment::supervisor).filter(present::contains).stream()
                .toList();
    }
}
