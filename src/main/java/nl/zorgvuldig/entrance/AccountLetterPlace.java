package nl.zorgvuldig.entrance;

import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.identity.LetterPlace;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// Where the code of a letter with which a parent gets an account belongs.
@Component
final class AccountLetterPlace implements LetterPlace {
    private final ParentLetterStore letters;
    private final LetterHashes hashes;
    private final Boards boards;
    private final Work work;

    AccountLetterPlace(ParentLetterStore letters, LetterHashes hashes, Boards boards, Work work) {
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
