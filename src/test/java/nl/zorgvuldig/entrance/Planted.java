package nl.zorgvuldig.entrance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.entrance.AddressChange.Milestones;
import nl.zorgvuldig.entrance.AddressChange.Origin;
import nl.zorgvuldig.identity.LinkCode;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.web.Language;

/// Puts rows into the tables of an [EntranceBoard] in somebody's name, past every rule in Java.
final class Planted {
    private Planted() {}

    /// An address that the school asked.
    ///
    /// @param school as whose head; empty for the board
    static void address(EntranceBoard board, PersonId by, Optional<SchoolId> school, PersonId whose) {
        write(board, by, () -> {
            Instant now = now(board);
            AddressChange one = new AddressChange(
                    UUID.randomUUID(),
                    whose,
                    new Origin.School(school, Seen.PASSPORT),
                    Optional.empty(),
                    Optional.empty(),
                    Language.DUTCH,
                    now,
                    by,
                    now,
                    now.plusSeconds(60),
                    Milestones.NONE);
            board.part(AddressChangeStore.class)
                    .add(
                            board.part(AddressChangeSeals.class).seal(one, EntranceBoard.fresh(), Optional.empty()),
                            new AddressChangeStore.Links(
                                    LinkCode.fresh(board.board).hash(), Optional.empty()));
        });
    }

    static void letter(EntranceBoard board, PersonId by, SchoolId school, PersonId whose) {
        write(board, by, () -> {
            ParentLetterStore store = board.part(ParentLetterStore.class);
            store.end(whose, now(board));
            store.add(
                    LinkCode.fresh(board.board).hash(),
                    whose,
                    school,
                    now(board),
                    now(board).plusSeconds(60));
        });
    }

    private static void write(EntranceBoard board, PersonId by, Runnable what) {
        board.as(by, () -> {
            board.part(Work.class).change(EntranceActs.ADMIT, what);
            return true;
        });
    }

    private static Instant now(EntranceBoard board) {
        return board.program.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
