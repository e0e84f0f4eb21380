package nl.zorgvuldig.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Locks;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Imports that wait for a yes, sealed, in the database. Row security shows each to who made it.
@Component
final class DraftStore {
    private static final String ADD = """
            insert into roster.draft (board, id, school, created_by, created_at, expires_at, sealed_file)
            values (:board, :id, :school, :by, :at, :until, :file)""";
    private static final String FIND = """
            select id, school, expires_at, sealed_file, counts from roster.draft
            where board = :board and id = :id and expires_at > :now""";
    private static final String FINISH = """
            update roster.draft set sealed_file = null, finished_at = :now, expires_at = :until, counts = :counts
            where board = :board and id = :id and finished_at is null""";
    private static final String EXPIRED = "select id from roster.draft where board = :board and expires_at <= :now";
    private static final String DELETE = "delete from roster.draft where board = :board and id = :id";

    private static final String ADD_LEAVER = """
            insert into roster.leaver (board, draft, pupil, why, leaving)
            values (:board, :draft, :pupil, :why, :leaving)""";
    private static final String LEAVERS = """
            select pupil, why, leaving from roster.leaver
            where board = :board and draft = :draft order by pupil""";

    private final BoardJdbc jdbc;
    private final Locks locks;
    private final Vault vault;

    DraftStore(BoardJdbc jdbc, Locks locks, Vault vault) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.vault = vault;
    }

    static KeyName key(DraftId draft) {
        return new KeyName(Acting.current().board(), draft.value(), Keeping.DRAFT);
    }

    /// One import of a school at a time: the next one waits until the transaction ends.
    void lock(SchoolId school) {
        locks.alone("import", school);
    }

    void add(Draft draft, RosterFile file, Instant now) {
        Sealed sealed = vault.seal(key(draft.id()), place(draft.id()), RosterText.write(file));
        jdbc.sql(ADD)
                .param("id", draft.id().value())
                .param("school", draft.school().value())
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(now))
                .param("until", Rows.timestamp(draft.expires()))
                .param("file", sealed.bytes())
                .update();
    }

    /// Empty when it is over, somebody else's, or was never there.
    Optional<Draft> find(DraftId draft, Instant now) {
        try {
            return jdbc.sql(FIND)
                    .param("id", draft.value())
                    .param("now", Rows.timestamp(now))
                    .query((row, n) -> read(row))
                    .optional();
        } catch (KeyDestroyed over) {
            return Optional.empty();
        }
    }

    /// @return whether it was still waiting
    boolean finish(DraftId draft, ImportCounts counts, Instant now, Instant until) {
        return jdbc.sql(FINISH)
                        .param("id", draft.value())
                        .param("now", Rows.timestamp(now))
                        .param("until", Rows.timestamp(until))
                        .param("counts", RosterText.write(counts))
                        .update()
                == 1;
    }

    void add(DraftId draft, Collection<ProposedLeaver> leavers) {
        for (ProposedLeaver leaver : leavers) {
            jdbc.sql(ADD_LEAVER)
                    .param("draft", draft.value())
                    .param("pupil", leaver.pupil().value())
                    .param("why", Codes.of(leaver.why()))
                    .param("leaving", leaver.leaving().orElse(null))
                    .update();
        }
    }

    List<ProposedLeaver> listLeavers(DraftId draft) {
        return jdbc.sql(LEAVERS)
                .param("draft", draft.value())
                .query((row, n) -> new ProposedLeaver(
                        new PupilId(Rows.uuid(row, "pupil")),
                        Codes.read(RosterPlan.Leaver.Why.class, Rows.text(row, "why")),
                        Optional.ofNullable(row.getObject("leaving", LocalDate.class))))
                .list();
    }

    List<DraftId> listExpired(Instant now) {
        return jdbc.sql(EXPIRED)
                .param("now", Rows.timestamp(now))
                .query((row, n) -> new DraftId(Rows.uuid(row, "id")))
                .list();
    }

    void delete(DraftId draft) {
        jdbc.sql(DELETE).param("id", draft.value()).update();
    }

    private Draft read(ResultSet row) throws SQLException {
        DraftId id = new DraftId(Rows.uuid(row, "id"));
        byte @Nullable [] file = row.getBytes("sealed_file");
        return new Draft(
                id,
                new SchoolId(Rows.uuid(row, "school")),
                Rows.instant(row, "expires_at"),
                Optional.ofNullable(file)
                        .map(bytes -> vault.openBytes(key(id), place(id), new Sealed(bytes)))
                        .map(RosterText::readFile),
                Optional.ofNullable(row.getString("counts")).map(RosterText::readCounts));
    }

    private static Place place(DraftId draft) {
        UUID row = draft.value();
        return new Place("roster.draft", "sealed_file", row);
    }
}
