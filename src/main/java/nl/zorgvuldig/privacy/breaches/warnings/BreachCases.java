package nl.zorgvuldig.privacy.breaches.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.breaches.BreachFactStore;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotification;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotificationStore;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Breaches that await an action, with whose turn it is: the data protection officer and the
/// board, or the head of each school with letters to hand out.
@Component
final class BreachCases implements CaseKind {
    private final BreachFactStore facts;
    private final SubjectNotificationStore tellings;
    private final Staff staff;
    private final WorkTurnFinder turns;

    BreachCases(BreachFactStore facts, SubjectNotificationStore tellings, Staff staff, WorkTurnFinder turns) {
        this.facts = facts;
        this.tellings = tellings;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "breach";
    }

    @Override
    public Set<String> reminded() {
        return Set.of("breaches.task.judge", "breaches.task.notify");
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Set<PersonId> keepers =
                staff.listHolders(Set.of(StaffFunction.DATA_PROTECTION_OFFICER, StaffFunction.BOARD), today).stream()
                        .map(HeldFunction::person)
                        .collect(Collectors.toSet());
        Map<BreachId, Instant> last = facts.listLast();
        Map<BreachId, Map<SchoolId, List<SubjectNotification>>> letters = tellings.listLetters().stream()
                .collect(Collectors.groupingBy(
                        SubjectNotification::breach, Collectors.groupingBy(SubjectNotification::school)));
        List<OpenCase> open = new ArrayList<>();
        facts.list().forEach((id, known) -> {
            LocalDate day = SchoolDay.of(last.getOrDefault(id, known.noticed()));
            List<WorkTurn> all = new ArrayList<>(WorkTurnFinder.of(
                    BreachRules.waiting(known, day, today),
                    waiting -> turns.first(waiting, keepers, List.of(), Set.of(), today)));
            if (known.closed().isEmpty()) {
                letters.getOrDefault(id, Map.of())
                        .forEach((school, those) -> all.addAll(handingOut(school, those, today)));
            }
            OpenCase.of(id.value(), all).forEach(open::add);
        });
        return open;
    }

    private List<WorkTurn> handingOut(SchoolId school, List<SubjectNotification> letters, LocalDate today) {
        return WorkTurnFinder.of(
                BreachRules.handingOut(letters),
                waiting -> turns.inLine(
                        waiting,
                        List.of(
                                WorkTurnFinder.Link.of(FunctionHolder.at(StaffFunction.HEAD, school)),
                                WorkTurnFinder.Link.of(FunctionHolder.of(StaffFunction.BOARD))),
                        Set.of(),
                        today));
    }
}
