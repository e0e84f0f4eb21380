package nl.zorgvuldig.inspection.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.identity.WeakPaths;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.Requests;
import nl.zorgvuldig.inspection.Sessions;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds inspection.
@Configuration(proxyBeanMethods = false)
class InspectionNavigation {
    @Bean
    NavigationItem ownInspectionPlace() {
        return NavigationItem.forFunctions("inspection.nav.own", OwnController.ADDRESS, 35, "guardian", "pupil")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    PupilPaths ownInspectionOfPupils() {
        return () -> List.of(OwnController.ADDRESS, OwnController.ADDRESS + "/**", MinutesController.ADDRESS + "/**");
    }

    @Bean
    WeakPaths ownInspectionWithALink() {
        return () -> List.of(OwnController.ADDRESS + "/**");
    }

    /// What one supervises today, on top of "Vandaag".
    @Bean
    TodayNote inspectionToSupervise(Sessions sessions) {
        return who -> who.kind() == AccountKind.STAFF
                ? sessions.listToday(who).stream()
                        .map(InspectionNavigation::note)
                        .toList()
                : List.of();
    }

    private static TodayNote.Note note(RequestFile file) {
        return new TodayNote.Note(
                Sentence.of(
                        "inspection.today", file.state().plan().orElseThrow().at()),
                Sentence.of("inspection.today.do"),
                SupervisingController.address(file));
    }

    /// What the head must do for who asked to inspect, or for a copy.
    @Bean
    TodayNote inspectionRequestsWaiting(Requests requests, Staff staff, Clock clock) {
        return who -> staff.holds(who.person(), Set.of(StaffFunction.HEAD), SchoolDay.today(clock))
                ? requests.listTasks().stream()
                        .map(task -> new TodayNote.Note(
                                task.on(SchoolDay.today(clock)),
                                Sentence.of("inspection.task.do"),
                                RequestController.ADDRESS))
                        .toList()
                : List.of();
    }

    @Bean
    NavigationItem inspectionRequestsPlace() {
        return NavigationItem.forFunctions("inspection.nav.requests", RequestController.ADDRESS, 45, "head")
                .in(NavigationGroup.PUPILS);
    }
}
