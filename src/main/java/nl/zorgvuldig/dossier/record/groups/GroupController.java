package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.lists.GroupList;
import nl.zorgvuldig.access.control.lists.GroupOrder;
import nl.zorgvuldig.access.control.lists.HeadedSchools;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.dossier.record.entries.WrittenNote;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of a group. It opens no dossier: each row leads to one, and sends what is written about one pupil to the
/// address where an entry is written, which asks whether one may.
@Controller
class GroupController {
    private final Pupils pupils;
    private final LastWrittenDays lastWritten;
    private final HeadedSchools headed;
    private final Clock clock;

    GroupController(Pupils pupils, LastWrittenDays lastWritten, HeadedSchools headed, Clock clock) {
        this.headed = headed;
        this.lastWritten = lastWritten;
        this.pupils = pupils;
        this.clock = clock;
    }

    @GetMapping("/groepen/{group}")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page group(@Opens(EnrolmentActs.LIST_CODE) Granted<GroupList> list, HttpServletRequest request) {
        GroupList open = list.target();
        GroupId id = open.group().id();
        List<ListedPupil> inOrder = GroupOrder.of(open.pupils());
        Map<PupilId, LocalDate> born = pupils.birthDates(GroupOrder.namesakes(inOrder));
        Map<PupilId, LocalDate> last = lastWritten.of(inOrder);
        LocalDate today = SchoolDay.today(clock);
        Optional<WrittenNote> note = WrittenNote.take(request, id);
        return Page.of(
                "dossier/record/groups/group",
                new GroupPage(
                        id,
                        open.group().shortName(),
                        headed.contains(open.group().school())
                                ? Optional.of("/vervanging?groep=" + id)
                                : Optional.empty(),
                        list.because(),
                        Form.empty()
                                .numbered(clock)
                                .with(WrittenNote.GROUP, id.toString())
                                .with("happenedOn", today.toString()),
                        note.flatMap(just -> written(just, inOrder)),
                        inOrder.stream()
                                .map(pupil -> new GroupPage.Row(
                                        pupil.pupil(),
                                        pupil.name(),
                                        Optional.ofNullable(born.get(pupil.pupil())),
                                        Optional.ofNullable(last.get(pupil.pupil()))
                                                .map(day -> LastWrittenDays.said(day, today)),
                                        pupil.relation() != AccessRelation.BOARD,
                                        note.filter(just -> just.entries().containsKey(pupil.pupil()))
                                                .isPresent()))
                                .toList()));
    }

    private static Optional<GroupPage.Written> written(WrittenNote note, List<ListedPupil> pupils) {
        List<ListedPupil> about = pupils.stream()
                .filter(pupil -> note.entries().containsKey(pupil.pupil()))
                .toList();
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupPage.Written(
                        about.stream().map(pupil -> pupil.name().full()).toList(),
                        about.size() == 1 ? Optional.of(piece(about.getFirst(), note)) : Optional.empty(),
                        note.pieces()));
    }

    private static String piece(ListedPupil pupil, WrittenNote note) {
        return "/leerlingen/" + pupil.pupil() + "/dossier#" + note.entries().get(pupil.pupil());
    }
}
