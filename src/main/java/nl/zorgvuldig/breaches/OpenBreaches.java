package nl.zorgvuldig.breaches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Data breaches of which something is still to come, and whose turn it is: of whoever watches over
/// data and of the board, and of the head of each school that has letters to hand out.
@Component
final class OpenBreaches implements CaseKind {
    private final FactStore facts;
    private final TellingStore tellings;
    private final Staff staff;
    private final Turns turns;

    OpenBreaches(FactStore facts, TellingStore tellings, Staff staff, Turns turns) {
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
                        .map(FunctionHeld::person)
                        .collect(Collectors.toSet());
        Map<BreachId, Instant> last = facts.listLast();
        Map<BreachId, Map<SchoolId, List<Telling>>> letters = tellings.listLetters().stream()
                .collect(Collectors.groupingBy(Telling::breach, Collectors.groupingBy(Telling::school)));
        List<OpenCase> open = new ArrayList<>();
        facts.list().forEach((id, known) -> {
            LocalDate day = SchoolDay.of(last.getOrDefault(id, known.noticed()));
            List<Turn> all = new ArrayList<>(Turns.of(
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

    private List<Turn> handingOut(SchoolId school, List<Telling> letters, LocalDate today) {
        return Turns.of(
                BreachRules.handingOut(letters),
                waiting -> turns.inLine(
                        waiting,
                        List.of(
                                Turns.Link.of(Holder.at(StaffFunction.HEAD, school)),
                                Turns.Link.of(Holder.of(StaffFunction.BOARD))),
                        Set.of(),
                        today));
    }
}
