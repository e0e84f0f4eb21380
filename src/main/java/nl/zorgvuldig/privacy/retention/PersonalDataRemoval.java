package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Removes rows and files through the holdings contract of each module. With a dossier it removes
/// the pupil's own account and the accounts of parents who have no other child here. A parent
/// whose own data is restricted, or who has an undecided request, is removed when that has ended.
/// If another part of the program still needs a parent's name, the account is closed now and
/// removed with that part.
@Component
public final class PersonalDataRemoval {
    private final List<PersonalDataHolder> holders;
    private final DestructionTraceStore traces;
    private final Guardians guardians;
    private final Accounts accounts;
    private final List<RestrictionSource> stills;
    private final List<NameStillNeeded> needing;
    private final Vault vault;
    private final Work work;

    PersonalDataRemoval(
            List<PersonalDataHolder> holders,
            DestructionTraceStore traces,
            Guardians guardians,
            Accounts accounts,
            List<RestrictionSource> stills,
            List<NameStillNeeded> needing,
            Vault vault,
            Work work) {
        this.holders = List.copyOf(holders);
        this.traces = traces;
        this.guardians = guardians;
        this.accounts = accounts;
        this.stills = List.copyOf(stills);
        this.needing = List.copyOf(needing);
        this.vault = vault;
        this.work = work;
    }

    /// Removes the data of one destruction. Idempotent.
    public void remove(Destruction destruction) {
        remove(
                destruction.whose(),
                destruction.part(),
                work.read(Act.MAINTAIN, () -> traces.companions(destruction.id())));
    }

    /// Removes one part of a pupil's data. Idempotent.
    ///
    /// @param companions parents who are removed along with it
    public void remove(PupilId pupil, PupilDataPart part, List<PersonId> companions) {
        BoardId board = Acting.current().board();
        destroy(DataSubject.of(board, pupil), part.keeping());
        if (part == PupilDataPart.DOSSIER) {
            withAccount(new PersonId(pupil.value()));
            companions.forEach(this::end);
        }
    }

    /// Removes the parents of a completed destruction for good; a parent who is kept back is left
    /// for the next run, and one who has a child here again, or works here, stays. Idempotent.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public void settle(Destruction.Number run) {
        for (PersonId parent : work.read(Act.MAINTAIN, () -> traces.companions(run))) {
            if (end(parent)) {
                work.change(Act.MAINTAIN, () -> traces.forget(run, parent));
            }
        }
    }

    /// Removes a parent, decided at the moment itself, whatever held when the run began.
    /// Idempotent and safe under concurrency.
    ///
    /// @return whether the parent is settled: false for one who is kept back
    public boolean end(PersonId parent) {
        if (stays(parent)) {
            return true;
        }
        if (kept(parent)) {
            return false;
        }
        destroy(DataSubject.of(Acting.current().board(), SubjectKind.GUARDIAN, parent), RetentionPurpose.DOSSIER);
        if (needed(parent)) {
            accounts.close(parent);
        } else {
            withAccount(parent);
        }
        return true;
    }

    /// Whether nothing keeps a parent here today.
    public boolean mayGo(PersonId parent) {
        return !stays(parent) && !kept(parent) && !needed(parent);
    }

    private boolean needed(PersonId parent) {
        return needing.stream().anyMatch(needed -> needed.needs(parent));
    }

    private boolean stays(PersonId parent) {
        return !guardians.listChildren(parent).isEmpty() || !nothingElse(parent);
    }

    private boolean kept(PersonId parent) {
        return RestrictionSource.kept(stills, Acting.current().board()).contains(parent.value());
    }

    /// Parents who have no other role here, including those with another child here: that child
    /// may be destroyed at the same moment, and whichever is last must include the parents.
    public List<PersonId> companions(PupilId pupil, PupilDataPart part) {
        return switch (part) {
            case REGISTER -> List.of();
            case DOSSIER ->
                guardians.listGuardianships(List.of(pupil)).stream()
                        .map(Guardianship::person)
                        .filter(this::nothingElse)
                        .toList();
        };
    }

    private boolean nothingElse(PersonId parent) {
        return accounts.findAllOpen(List.of(parent)).values().stream()
                .allMatch(account -> account.kind() == AccountKind.GUARDIAN);
    }

    /// Removes an account and what is kept with it, on the current board. Idempotent.
    public void withAccount(PersonId person) {
        BoardId board = Acting.current().board();
        DataSubject subject = DataSubject.of(board, SubjectKind.ACCOUNT_HOLDER, person);
        for (RetentionPurpose keeping : List.of(RetentionPurpose.OUTBOX, RetentionPurpose.ACCOUNT)) {
            vault.destroy(new KeyName(board, person.value(), keeping));
            destroy(subject, keeping);
        }
    }

    /// Removes what the holders keep. The rows of one holder may refer to those of another, so a
    /// holder whom the database refuses is asked again after the others.
    private void destroy(DataSubject subject, RetentionPurpose keeping) {
        List<PersonalDataHolder> waiting = holders;
        while (!waiting.isEmpty()) {
            List<PersonalDataHolder> refused = new ArrayList<>();
            DataIntegrityViolationException[] last = new DataIntegrityViolationException[1];
            for (PersonalDataHolder holder : waiting) {
                try {
                    holder.destroy(subject, keeping);
                } catch (DataIntegrityViolationException needed) {
                    refused.add(holder);
                    last[0] = needed;
                }
            }
            if (refused.size() == waiting.size()) {
                throw last[0];
            }
            waiting = refused;
        }
    }
}
