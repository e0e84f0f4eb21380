package nl.zorgvuldig.care.medical.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.sealing.SealingKey;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// Database store of doctors' keys, as far as everybody may know them.
@Component
public final class DoctorKeyStore {
    public static final String TABLE = "medical.doctor_key";
    private static final String ADD = """
            insert into medical.doctor_key (board, id, person, public_key, made_at)
            values (:board, :id, :person, :public_key, :at)""";
    private static final String KEYS = """
            select id, person, public_key, recovery, successor, made_at, ended_at
            from medical.doctor_key where board = :board
            """;
    private static final String SET_RECOVERY =
            "update medical.doctor_key set recovery = :other where board = :board and id = :id";
    private static final String SET_SUCCESSOR =
            "update medical.doctor_key set successor = :other where board = :board and id = :id and"
                    + " ended_at is null";
    private static final String END =
            "update medical.doctor_key set ended_at = :at where board = :board and id = :id and" + " ended_at is null";
    private static final String DELETE = """
            delete from medical.doctor_key k where k.board = :board and k.person = :person
              and not exists (select 1 from medical.wrapped_key w
                              where w.board = :board and (w.file = k.id or w.opens = k.id))
              and not exists (select 1 from medical.doctor_key o
                              where o.board = :board and (o.recovery = k.id or o.successor = k.id))""";

    private static final RowMapper<DoctorKey> KEY = (row, n) -> new DoctorKey(
            new DoctorKeyId(Rows.uuid(row, "id")),
            new PersonId(Rows.uuid(row, "person")),
            new SealingKey(Rows.text(row, "public_key")),
            Rows.optionalUuid(row, "recovery").map(DoctorKeyId::new),
            Rows.optionalUuid(row, "successor").map(DoctorKeyId::new),
            Rows.instant(row, "made_at"),
            Rows.optionalInstant(row, "ended_at"));

    private final BoardJdbc jdbc;
    private final Locks locks;

    DoctorKeyStore(BoardJdbc jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    void add(DoctorKey key) {
        jdbc.sql(ADD)
                .param("id", key.id().value())
                .param("person", key.person().value())
                .param("public_key", key.sealing().text())
                .param("at", Rows.timestamp(key.madeAt()))
                .update();
    }

    public Optional<DoctorKey> find(DoctorKeyId key) {
        return jdbc.sql(KEYS + " and id = :id")
                .param("id", key.value())
                .query(KEY)
                .optional();
    }

    public Optional<DoctorKey> findOf(PersonId person) {
        return jdbc.sql(KEYS + " and ended_at is null and person = :person")
                .param("person", person.value())
                .query(KEY)
                .optional();
    }

    /// Those that have not ended.
    public List<DoctorKey> list() {
        return jdbc.sql(KEYS + " and ended_at is null order by made_at, id")
                .query(KEY)
                .list();
    }

    void setRecovery(DoctorKeyId key, Optional<DoctorKeyId> other) {
        jdbc.sql(SET_RECOVERY)
                .param("id", key.value())
                .param("other", other.map(DoctorKeyId::value).orElse(null))
                .update();
    }

    int setSuccessor(DoctorKeyId key, DoctorKeyId other) {
        return jdbc.sql(SET_SUCCESSOR)
                .param("id", key.value())
                .param("other", other.value())
                .update();
    }

    int end(DoctorKeyId key, Instant now) {
        return jdbc.sql(END)
                .param("id", key.value())
                .param("at", Rows.timestamp(now))
                .update();
    }

    /// Until the transaction ends, nobody else adds anything to this file or removes anything from
    /// it.
    public void lock(DoctorKeyId file) {
        locks.alone("medical file", file);
    }

    public PersonalDataExport export(PersonId person) {
        return new PersonalDataExport(jdbc.sql(KEYS + " and person = :person order by made_at, id")
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    /// Deletes only keys to which nothing is sealed any more.
    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }
}
