package nl.zorgvuldig.consent.letters;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Makes codes for letters and looks them up. Only a hash is stored, made with the board's own key:
/// access to the database yields no code.
@Component
final class LetterCodes {
    private static final String PURPOSE = "consent letter code";

    private final LetterCodeStore store;
    private final Vault vault;
    private final Boards boards;
    private final Work work;

    LetterCodes(LetterCodeStore store, Vault vault, Boards boards, Work work) {
        this.store = store;
        this.vault = vault;
        this.boards = boards;
        this.work = work;
    }

    /// @param board to which the letter belongs
    record Known(BoardId board, LetterCodeStore.Kept kept) {
        /// The guardian whose code it is, for the duration of this request. Others in the house may
        /// have read the letter.
        Acting guardian(Clock clock) {
            return new Acting(board, kept.person(), Act.BROWSE, SchoolDay.today(clock), AssuranceLevel.WEAK);
        }
    }

    byte[] hash(BoardId board, LetterCode code) {
        return vault.keyedHash(board, PURPOSE, code.signs());
    }

    /// Looks up a code; needs no acting person.
    Optional<Known> find(LetterCode code) {
        List<BoardId> maybe = boards.all().stream().filter(code::mayBeOf).toList();
        return maybe.stream().flatMap(board -> find(board, code).stream()).findFirst();
    }

    private Optional<Known> find(BoardId board, LetterCode code) {
        byte[] hash = hash(board, code);
        return boards.program(board)
                .call(() -> work.read(Act.MAINTAIN, () -> store.find(hash)))
                .map(kept -> new Known(board, kept));
    }
}
