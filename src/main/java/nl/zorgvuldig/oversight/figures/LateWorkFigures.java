package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.oversight.figures.LateWork.Waiting;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Counts what is late of all that the work lists have, by clause and school. What is about no
/// pupil, what a work list leaves unnamed, and what a school doctor has to do are counted for the
/// board as a whole: the head of a school does not read there that it exists.
@Component
final class LateWorkFigures implements Figures {
    static final String CODE = "work_late";

    private final List<CaseKind> kinds;
    private final Pupils pupils;
    private final Work work;

    LateWorkFigures(List<CaseKind> kinds, Pupils pupils, Work work) {
        this.kinds = List.copyOf(kinds);
        this.pupils = pupils;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CODE);
    }

    @Override
    @Upholds(POLICY_FOR_EVERYONE)
    public List<Figure> count(LocalDate today) {
        List<OpenCase> open = work.read(
                Act.MAINTAIN,
                () -> kinds.stream().flatMap(kind -> kind.list(today).stream()).toList());
        Map<PupilId, SchoolId> keepers = keepers(open);
        return new LateWork(
                        open.stream()
                                .flatMap(each -> each.now().map(turn -> waiting(each, turn, keepers)))
                                .toList(),
                        today)
                .figures();
    }

    private static Waiting waiting(OpenCase open, WorkTurn.Now turn, Map<PupilId, SchoolId> keepers) {
        Optional<SchoolId> school = turn.clause() == MEDICAL_FILE_WITH_SCHOOL_DOCTOR || !open.named()
                ? Optional.empty()
                : open.about().map(keepers::get);
        return new Waiting(turn.clause(), school, turn.until());
    }

    private Map<PupilId, SchoolId> keepers(List<OpenCase> open) {
        List<PupilId> about =
                open.stream().flatMap(each -> each.about().stream()).distinct().toList();
        Map<PupilId, SchoolId> keepers = new HashMap<>();
        for (SchoolCareer career : work.read(Act.MAINTAIN, () -> pupils.list(about))) {
            keepers.put(career.pupil(), career.keeper());
        }
        return keepers;
    }
}
