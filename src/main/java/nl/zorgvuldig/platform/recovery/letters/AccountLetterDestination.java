package nl.zorgvuldig.platform.recovery.letters;

import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.identity.codes.LetterDestination;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Destination of the code of a letter with which a parent activates their account.
@Component
final class AccountLetterDestination implements LetterDestination {
    private final ParentLetterStore letters;
    private final ParentLetterHashes hashes;
    private final Boards boards;
    private final Work work;

    AccountLetterDestination(ParentLetterStore letters, ParentLetterHashes hashes, Boards boards, Work work) {
        this.letters = letters;
        this.hashes = hashes;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public String path() {
        return "/uitnodiging";
    }

    @Override
    public boolean printed(LetterCode code) {
        return boards.all().stream()
                .filter(code::mayBeOf)
                .anyMatch(board -> boards.program(board)
                        .call(() -> work.read(Act.MAINTAIN, () -> letters.exists(hashes.of(board, code)))));
    }

    @Override
    public Sentence where() {
        return Sentence.of("entrance.arrive.belongs");
    }
}
