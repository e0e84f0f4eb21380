package nl.zorgvuldig.rights.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.rights.KeptRights;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds the rights about data.
@Configuration(proxyBeanMethods = false)
class RightsNavigation {
    private static final Set<StaffFunction> KEEPERS =
            Set.of(StaffFunction.HEAD, StaffFunction.BOARD, StaffFunction.PERSONNEL_OFFICE);

    @Bean
    NavigationItem ownRightsPlace() {
        return NavigationItem.forFunctions(
                "rights.nav.own",
                OwnRightsController.ADDRESS,
                95,
                "guardian",
                "pupil",
                "colleague",
                "teacher",
                "support_coordinator",
                "head",
                "board",
                "administrator",
                "data_protection_officer",
                "school_doctor",
                "personnel_office");
    }

    @Bean
    PupilPaths ownRightsOfPupils() {
        return () -> List.of(OwnRightsController.ADDRESS, OwnRightsController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem keptRightsPlace() {
        return NavigationItem.forFunctions(
                "rights.nav.requests", KeptRightsController.ADDRESS, 46, "head", "board", "personnel_office");
    }

    /// What who decides must do with requests about data.
    @Bean
    TodayNote rightsWaiting(KeptRights kept, Staff staff, Clock clock) {
        return who -> staff.holds(who.person(), KEEPERS, SchoolDay.today(clock))
                ? kept.listTasks(who).stream()
                        .map(task -> new TodayNote.Note(
                                task.on(SchoolDay.today(clock)),
                                Sentence.of("rights.task.do"),
                                KeptRightsController.ADDRESS))
                        .toList()
                : List.of();
    }
}
