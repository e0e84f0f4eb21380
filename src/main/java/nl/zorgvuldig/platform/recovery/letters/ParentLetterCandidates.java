package nl.zorgvuldig.platform.recovery.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.HelpKind;
import nl.zorgvuldig.platform.recovery.PersonAffiliations;
import nl.zorgvuldig.platform.recovery.RecoveryActs;
import nl.zorgvuldig.platform.recovery.RecoveryHelpers;
import org.springframework.stereotype.Component;

/// Parents who would get a letter, and those who have one already.
@Component
final class ParentLetterCandidates {
    private final RecoveryHelpers helpers;
    private final PersonAffiliations belonging;
    private final ParentLetterStore store;
    private final Accounts accounts;
    private final ParentAccounts parents;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    ParentLetterCandidates(
            RecoveryHelpers helpers,
            PersonAffiliations belonging,
            ParentLetterStore store,
            Accounts accounts,
            ParentAccounts parents,
            Boards boards,
            Work work,
            Clock clock) {
        this.helpers = helpers;
        this.belonging = belonging;
        this.store = store;
        this.accounts = accounts;
        this.parents = parents;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// The parents at the schools of the acting head who have no address, by name; each once, also
    /// with children at two of the schools.
    List<ParentLetterState> list() {
        Map<PersonId, SchoolId> parentsAt = new HashMap<>();
        List<SchoolId> mine = new ArrayList<>(helpers.heads());
        mine.sort(Comparator.comparing(SchoolId::value));
        for (SchoolId school : mine) {
            for (PersonId parent : withoutAddress(school)) {
                if (helpers.find(HelpKind.LETTER, parent)
                        .filter(May.class::isInstance)
                        .isPresent()) {
                    parentsAt.putIfAbsent(parent, school);
                }
            }
        }
        Map<PersonId, Instant> living = living(parentsAt.keySet());
        return parentsAt.entrySet().stream()
                .map(entry -> new ParentLetterState(
                        entry.getValue(),
                        entry.getKey(),
                        helpers.nameOf(entry.getKey()),
                        parents.addressSecret(entry.getKey()),
                        Optional.ofNullable(living.get(entry.getKey()))))
                .sorted(Comparator.comparing(state -> state.name().sorted(), NameLetters.order()))
                .toList();
    }

    /// Expiry of the valid letters of these parents, whichever school printed them.
    Map<PersonId, Instant> living(Collection<PersonId> people) {
        Map<PersonId, Instant> living = new HashMap<>();
        for (StoredParentLetter letter : work.read(RecoveryActs.ADMIT, () -> store.listLiving(people))) {
            if (letter.works(clock.instant())) {
                living.put(letter.person(), letter.expires());
            }
        }
        return living;
    }

    private List<PersonId> withoutAddress(SchoolId school) {
        return boards.program(Acting.current().board()).call(() -> {
            Set<PersonId> all = belonging.parentsAt(school).keySet();
            Map<PersonId, NewAccount> open = accounts.findAllOpen(all);
            return all.stream()
                    .filter(person -> Optional.ofNullable(open.get(person))
                            .flatMap(NewAccount::email)
                            .isEmpty())
                    .toList();
        });
    }
}
