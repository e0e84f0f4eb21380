package nl.zorgvuldig.platform.recovery.letters;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Accounts of parents whom the school knows and who never had one, because the school had no
/// address of theirs. All of it as the system account, whoever asks.
@Component
public final class ParentAccounts {
    private final Guardians guardians;
    private final Accounts accounts;
    private final Boards boards;

    ParentAccounts(Guardians guardians, Accounts accounts, Boards boards) {
        this.guardians = guardians;
        this.accounts = accounts;
        this.boards = boards;
    }

    /// A parent's name in the dossier of a child.
    public Optional<PersonName> findName(PersonId parent) {
        return boards.program(Acting.current().board()).call(() -> nameIn(parent, guardians.listChildren(parent)));
    }

    /// Creates an account that nobody can sign in with yet. An existing account is left as it is;
    /// may be repeated.
    public void ensure(PersonId parent) {
        boards.program(Acting.current().board()).run(() -> {
            if (accounts.findOpen(Acting.current().board(), parent).isEmpty()) {
                nameIn(parent, guardians.listChildren(parent))
                        .map(name -> NewAccount.of(parent, AccountKind.GUARDIAN, name))
                        .ifPresent(accounts::open);
            }
        });
    }

    /// Whether somebody can sign in now by an address of their own.
    public boolean hasAddress(PersonId person) {
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
                .anyMatch(guardian -> guardian.person().equals(parent) && guardian.addressSecret());
    }

    private Optional<PersonName> nameIn(PersonId parent, Collection<PupilId> children) {
        return guardians.listOf(List.copyOf(children)).stream()
                .filter(guardian -> guardian.person().equals(parent))
                .map(Guardian::name)
                .findFirst();
    }
}
