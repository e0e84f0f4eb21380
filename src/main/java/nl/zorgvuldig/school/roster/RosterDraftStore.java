package nl.zorgvuldig.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.roster.leavers.ProposedLeaver;
import nl.zorgvuldig.school.roster.records.RosterFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Imports awaiting confirmation, sealed, in the database. Row security shows each only to its
/// maker.
@Component
public final class RosterDraftStore {
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

    RosterDraftStore(BoardJdbc jdbc, Locks locks, Vault vault) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.vault = vault;
    }

    static KeyName key(RosterDraftId draft) {
        return new KeyName(Acting.current().board(), draft.value(), RetentionPurpose.DRAFT);
    }

    /// Locks imports of a school until the transaction ends, so that they run one at a time.
    public void lock(SchoolId school) {
        locks.alone("import", school);
    }

    void add(RosterDraft draft, RosterFile file, Instant now) {
        SealedValue sealed = vault.seal(key(draft.id()), place(draft.id()), RosterJson.write(file));
        jdbc.sql(ADD)
                .param("id", draft.id().value())
                .param("school", draft.school().value())
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(now))
                .param("until", Rows.timestamp(draft.expires()))
                .param("file", sealed.bytes())
                .update();
    }

    /// Empty when it is over, somebody else's, or never existed.
    Optional<RosterDraft> find(RosterDraftId draft, Instant now) {
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
    boolean finish(RosterDraftId draft, RosterImportCounts counts, Instant now, Instant until) {
        return jdbc.sql(FINISH)
                        .param("id", draft.value())
                        .param("now", Rows.timestamp(now))
                        .param("until", Rows.timestamp(until))
                        .param("counts", RosterJson.write(counts))
                        .update()
                == 1;
    }

    void add(RosterDraftId draft, Collection<ProposedLeaver> leavers) {
        for (ProposedLeaver leaver : leavers) {
            jdbc.sql(ADD_LEAVER)
                    .param("draft", draft.value())
                    .param("pupil", leaver.pupil().value())
                    .param("why", Codes.of(leaver.why()))
                    .param("leaving", leaver.leaving().orElse(null))
                    .update();
        }
    }

    List<ProposedLeaver> listLeavers(RosterDraftId draft) {
        return jdbc.sql(LEAVERS)
                .param("draft", draft.value())
                .query((row, n) -> new ProposedLeaver(
                        new PupilId(Rows.uuid(row, "pupil")),
                        Codes.read(RosterPlan.Leaver.Why.class, Rows.text(row, "why")),
                        Optional.ofNullable(row.getObject("leaving", LocalDate.class))))
                .list();
    }

    List<RosterDraftId> listExpired(Instant now) {
        return jdbc.sql(EXPIRED)
                .param("now", Rows.timestamp(now))
                .query((row, n) -> new RosterDraftId(Rows.uuid(row, "id")))
                .list();
    }

    void delete(RosterDraftId draft) {
        jdbc.sql(DELETE).param("id", draft.value()).update();
    }

    private RosterDraft read(ResultSet row) throws SQLException {
        RosterDraftId id = new RosterDraftId(Rows.uuid(row, "id"));
        byte @Nullable [] file = row.getBytes("sealed_file");
        return new RosterDraft(
                id,
                new SchoolId(Rows.uuid(row, "school")),
                Rows.instant(row, "expires_at"),
                Optional.ofNullable(file)
                        .map(bytes -> vault.openBytes(key(id), place(id), new SealedValue(bytes)))
                        .map(RosterJson::readFile),
                Optional.ofNullable(row.getString("counts")).map(RosterJson::readCounts));
    }

    private static ValueLocation place(RosterDraftId draft) {
        UUID row = draft.value();
        return new ValueLocation("roster.draft", "sealed_file", row);
    }

    /// An import between preview and confirmation, and for a while after it.
    ///
    /// @param file empty once it was confirmed
    /// @param counts what was done; empty until it was confirmed
    record RosterDraft(
            RosterDraftId id,
            SchoolId school,
            Instant expires,
            Optional<RosterFile> file,
            Optional<RosterImportCounts> counts) {}
}
