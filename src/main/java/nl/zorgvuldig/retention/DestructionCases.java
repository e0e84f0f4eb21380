package nl.zorgvuldig.retention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// What is kept about who left and may go soon, and whose turn it is: one case for each pupil of whom
/// something still has to be agreed to, and one for each destruction that runs. Nobody but the head
/// agrees; where there is none, somebody sees to it that there is.
@Component
final class DestructionCases implements CaseKind {
    private final Situations situations;
    private final DestructionStore store;
    private final Staff staff;
    private final Turns turns;

    DestructionCases(Situations situations, DestructionStore store, Staff staff, Turns turns) {
        this.situations = situations;
        this.store = store;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "destruction";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<Destruction> live = store.listLive();
        return Stream.concat(running(live, today), toAgree(live, today)).toList();
    }

    private Stream<OpenCase> running(List<Destruction> live, LocalDate today) {
        return live.stream()
                .flatMap(one -> OpenCase.of(
                        one.id().value(), turns(RetentionRules.waiting(one.state(), today), Set.of(), today)));
    }

    private Stream<OpenCase> toAgree(List<Destruction> live, LocalDate today) {
        Map<PupilId, List<Situation>> waiting = situations.shown(_ -> true, today).stream()
                .filter(one -> live.stream().noneMatch(going -> goes(going, one)))
                .collect(Collectors.groupingBy(Situation::pupil, LinkedHashMap::new, Collectors.toList()));
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        return waiting.entrySet().stream()
                .flatMap(one -> OpenCase.of(one.getKey().value(), one.getKey(), turns(one.getValue(), heads, today)));
    }

    private static boolean goes(Destruction going, Situation one) {
        return going.part() == one.part() && going.pupil().equals(Optional.of(one.pupil()));
    }

    private List<Turn> turns(List<Situation> parts, Map<SchoolId, Set<PersonId>> heads, LocalDate today) {
        return parts.stream()
                .flatMap(one ->
                        turns(
                                one.rules().waiting(),
                                heads.getOrDefault(one.where().keeper(), Set.of()),
                                today)
                                .stream())
                .toList();
    }

    private List<Turn> turns(Waiting waiting, Set<PersonId> heads, LocalDate today) {
        return Turns.of(waiting, somebody -> turns.first(somebody, heads, List.of(), Set.of(), today));
    }
}
