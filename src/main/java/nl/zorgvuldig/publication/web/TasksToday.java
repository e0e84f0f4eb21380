package nl.zorgvuldig.publication.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.publication.Calls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On top of "Vandaag", for who keeps the pictures of a group: what must be taken down elsewhere.
@Configuration(proxyBeanMethods = false)
class TasksToday {
    @Bean
    TodayNote picturesToTakeDown(Calls calls) {
        return who -> who.kind() == AccountKind.STAFF ? note(calls.listDays()) : List.<TodayNote.Note>of();
    }

    private static List<TodayNote.Note> note(List<LocalDate> days) {
        return days.isEmpty()
                ? List.of()
                : List.of(new TodayNote.Note(
                        Sentence.of("publication.today", days.size(), days.getFirst()),
                        Sentence.of("publication.today.do"),
                        Addresses.TASKS));
    }
}
