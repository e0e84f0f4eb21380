package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Looks through what the persons concerned are told. All their families read the same words, so
/// those name no pupil of their schools, and say not how to reach a parent there: as the program
/// knows them, since who writes sees no names.
@Component
final class ToldWords {
    private final AffectedStore affected;
    private final StrangerBook others;
    private final Boards boards;
    private final Work work;

    ToldWords(AffectedStore affected, StrangerBook others, Boards boards, Work work) {
        this.affected = affected;
        this.others = others;
        this.boards = boards;
        this.work = work;
    }

    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Optional<Objection> objection(BreachId breach, String text) {
        return schools(breach).stream()
                .flatMap(school -> BreachRules.named(others.outside(school).in(text)).stream())
                .findFirst();
    }

    private List<SchoolId> schools(BreachId breach) {
        return boards
                .program(Acting.current().board())
                .call(() -> work.readApart(Act.MAINTAIN, () -> affected.list(breach)))
                .stream()
                .map(Affected::school)
                .distinct()
                .toList();
    }
}
