package nl.zorgvuldig.entrance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// Parents the school knows and who never had an account, because it had no address of theirs. All
/// of it as the program, whoever asks.
@Component
final class ParentAccounts {
    private final Guardians guardians;
    private final Accounts accounts;
    private final Boards boards;

    ParentAccounts(Guardians guardians, Accounts accounts, Boards boards) {
        this.guardians = guardians;
        this.accounts = accounts;
        this.boards = boards;
    }

    /// What a parent is called in the dossier of a child.
    Optional<PersonName> findName(PersonId parent) {
        return boards.program(Acting.current().board()).call(() -> nameIn(parent, guardians.listChildren(parent)));
    }

    /// An account that nobody can sign in with yet. Who has one keeps it as it is; may be repeated.
    void ensure(PersonId parent) {
        boards.program(Acting.current().board()).run(() -> {
            if (accounts.findOpen(Acting.current().board(), parent).isEmpty()) {
                nameIn(parent, guardians.listChildren(parent))
                        .map(name -> NewAccount.of(parent, AccountKind.GUARDIAN, name))
                        .ifPresent(accounts::open);
            }
        });
    }

    /// Whether somebody can sign in now by an address of their own.
    boolean hasAddress(PersonId person) {
        return boards.program(Acting.current().board())
                .call(() -> accounts.emailOf(person))
                .isPresent();
    }

    /// Whether any school keeps a parent's address secret.
    boolean addressSecret(PersonId parent) {
        return boards
                .program(Acting.current().board())
                .call(() -> guardians.listOf(guardians.listChildren(parent)))
                .stream()
                .anyMatch(one -> one.person().equals(parent) && one.addressSecret());
    }

    private Optional<PersonName> nameIn(PersonId parent, Collection<PupilId> children) {
        return guardians.listOf(List.copyOf(children)).stream()
                .filter(one -> one.person().equals(parent))
                .map(Guardian::name)
                .findFirst();
    }
}
