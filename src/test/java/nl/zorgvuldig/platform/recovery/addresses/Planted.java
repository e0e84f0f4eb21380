package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.recovery.RecoveryActs;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Milestones;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterStore;
import nl.zorgvuldig.platform.web.language.Language;

/// Puts rows into the tables of an [EntranceBoard] in somebody's name, past every rule in Java.
public final class Planted {
    private Planted() {}

    /// An address that the school asked.
    ///
    /// @param school as whose head; empty for the board
    public static void address(EntranceBoard board, PersonId by, Optional<SchoolId> school, PersonId whose) {
        write(board, by, () -> {
            Instant now = now(board);
            AddressChange change = new AddressChange(
                    UUID.randomUUID(),
                    whose,
                    new Origin.School(school, IdentityDocument.PASSPORT),
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
                            board.part(AddressChangeSeals.class).seal(change, EntranceBoard.fresh(), Optional.empty()),
                            new AddressChangeStore.Links(
                                    LinkCode.fresh(board.board).hash(), Optional.empty()));
        });
    }

    public static void letter(EntranceBoard board, PersonId by, SchoolId school, PersonId whose) {
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
            board.part(Work.class).change(RecoveryActs.ADMIT, what);
            return true;
        });
    }

    private static Instant now(EntranceBoard board) {
        return board.program.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
