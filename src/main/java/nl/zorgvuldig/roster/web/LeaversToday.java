package nl.zorgvuldig.roster.web;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.roster.ProposedLeavers;
import org.springframework.stereotype.Component;

/// On "Vandaag" of the head: how many pupils seem to have left by a file, and where it is decided.
@Component
class LeaversToday implements TodayNote {
    private final ProposedLeavers proposed;

    LeaversToday(ProposedLeavers proposed) {
        this.proposed = proposed;
    }

    @Override
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public List<Note> of(SignedIn who) {
        if (who.kind() != AccountKind.STAFF || !proposed.decides(who.person())) {
            return List.of();
        }
        int many = proposed.count();
        return many == 0
                ? List.of()
                : List.of(new Note(
                        Sentence.of("roster.today.leavers", many),
                        Sentence.of("roster.today.leavers.do"),
                        LeaverController.ADDRESS));
    }
}
