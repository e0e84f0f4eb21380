package nl.zorgvuldig.privacy.retention.destruction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.retention.RetentionRules;
import nl.zorgvuldig.privacy.retention.RetentionSituation;
import nl.zorgvuldig.privacy.retention.RetentionSituations;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Open destruction cases: one per former pupil with data that still awaits approval, and one per
/// running destruction. Only a head approves; where there is none, the case is to see to it that a
/// head is appointed.
@Component
final class DestructionCases implements CaseKind {
    private final RetentionSituations situations;
    private final DestructionStore store;
    private final Staff staff;
    private final WorkTurnFinder turns;

    DestructionCases(RetentionSituations situations, DestructionStore store, Staff staff, WorkTurnFinder turns) {
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
                .flatMap(destruction -> OpenCase.of(
                        destruction.id().value(),
                        turns(RetentionRules.waiting(destruction.state(), today), Set.of(), today)));
    }

    private Stream<OpenCase> toAgree(List<Destruction> live, LocalDate today) {
        Map<PupilId, List<RetentionSituation>> waiting = situations.shown(_ -> true, today).stream()
                .filter(situation -> live.stream().noneMatch(going -> goes(going, situation)))
                .collect(Collectors.groupingBy(RetentionSituation::pupil, LinkedHashMap::new, Collectors.toList()));
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        return waiting.entrySet().stream()
                .flatMap(entry ->
                        OpenCase.of(entry.getKey().value(), entry.getKey(), turns(entry.getValue(), heads, today)));
    }

    private static boolean goes(Destruction going, RetentionSituation situation) {
        return going.part() == situation.part() && going.pupil().equals(Optional.of(situation.pupil()));
    }

    private List<WorkTurn> turns(List<RetentionSituation> parts, Map<SchoolId, Set<PersonId>> heads, LocalDate today) {
        return parts.stream()
                .flatMap(
                        situation -> turns(
                                situation.rules().waiting(),
                                heads.getOrDefault(situation.where().keeper(), Set.of()),
                                today)
                                .stream())
                .toList();
    }

    private List<WorkTurn> turns(AwaitedAction waiting, Set<PersonId> heads, LocalDate today) {
        return WorkTurnFinder.of(waiting, somebody -> turns.first(somebody, heads, List.of(), Set.of(), today));
    }
}
