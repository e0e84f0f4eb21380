package nl.zorgvuldig.medical.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.identity.Searches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Plan;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.medical.Viewings;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MedicalNavigation {
    @Bean
    NavigationItem medicalPlace() {
        return NavigationItem.forFunctions("medical.nav", "/medisch", 25, "school_doctor")
                .in(NavigationGroup.NONE);
    }

    @Bean
    NavigationItem ownViewingsPlace() {
        return NavigationItem.forFunctions("medical.viewing.nav", OwnViewingController.ADDRESS, 36, "decides", "pupil")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    Searches lookingForPatients() {
        return () -> List.of("/medisch", "/medisch/vertrokken");
    }

    @Bean
    PupilPaths ownViewingsOfPupils() {
        return () -> List.of(
                OwnViewingController.ADDRESS,
                OwnViewingController.ADDRESS + "/**",
                ViewingMinutesController.ADDRESS + "/**");
    }

    /// For a doctor, on top of "Vandaag": who waits for an answer, and who comes today. Without
    /// names; for anybody else there is nothing.
    @Bean
    TodayNote viewingsToAnswer(Viewings viewings, Clock clock) {
        return who -> who.kind() == AccountKind.STAFF ? notes(viewings.listOpen(), who, clock) : List.of();
    }

    private static List<TodayNote.Note> notes(List<RequestFile> open, SignedIn who, Clock clock) {
        List<TodayNote.Note> notes = new ArrayList<>();
        int waiting = (int) open.stream()
                .filter(one -> one.state() instanceof RequestState.Asked)
                .count();
        if (waiting > 0) {
            notes.add(note(Sentence.of("medical.viewing.today.waiting", waiting), ViewingController.ADDRESS));
        }
        for (RequestFile file : open) {
            file.state()
                    .plan()
                    .filter(plan -> plan.supervisor().equals(who.person()))
                    .filter(plan -> plan.day().equals(SchoolDay.today(clock)))
                    .map(Plan::at)
                    .ifPresent(at -> notes.add(
                            note(Sentence.of("medical.viewing.today.comes", at), ViewingPages.address(file))));
        }
        return notes;
    }

    private static TodayNote.Note note(Sentence what, String path) {
        return new TodayNote.Note(what, Sentence.of("medical.viewing.today.do"), path);
    }
}
