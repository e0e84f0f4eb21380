package nl.zorgvuldig.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Store of the addresses at which mail does not arrive.
@Component
final class UndeliveredStore {
    static final String TABLE = "mail.undelivered";
    private static final String COLUMNS = """
            select person, address_hash, reason, kind, since, newest_at, checked_at
            from mail.undelivered where board = :board""";
    private static final String OPEN = COLUMNS + " and checked_at is null order by since, person";
    private static final String FIND = COLUMNS + " and person = :person";
    private static final String HOLD = FIND + " for update";
    private static final String SAVE = """
            insert into mail.undelivered (board, person, address_hash, reason, kind, since, newest_at, checked_at)
            values (:board, :person, :address, :reason, :kind, :since, :newest, :checked)
            on conflict (board, person) do update
            set address_hash = excluded.address_hash, reason = excluded.reason, kind = excluded.kind,
                since = excluded.since, newest_at = excluded.newest_at, checked_at = excluded.checked_at""";
    private static final String CHECK = """
            update mail.undelivered set checked_at = :at
            where board = :board and person = :person and checked_at is null""";
    private static final String DELETE = "delete from mail.undelivered where board = :board and person = :person";

    private final BoardJdbc jdbc;

    UndeliveredStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<UndeliveredAddress> listOpen() {
        return jdbc.sql(OPEN).query(UndeliveredStore::row).list();
    }

    Optional<UndeliveredAddress> find(PersonId person) {
        return jdbc.sql(FIND)
                .param("person", person.value())
                .query(UndeliveredStore::row)
                .optional();
    }

    /// As [#find]; nobody else changes the row before the unit of work ends.
    Optional<UndeliveredAddress> hold(PersonId person) {
        return jdbc.sql(HOLD)
                .param("person", person.value())
                .query(UndeliveredStore::row)
                .optional();
    }

    void save(UndeliveredAddress known) {
        jdbc.sql(SAVE)
                .param("person", known.person().value())
                .param("address", known.hash())
                .param("reason", known.reason().code())
                .param("kind", known.kind())
                .param("since", Rows.timestamp(known.since()))
                .param("newest", Rows.timestamp(known.newest()))
                .param("checked", known.checked().map(Rows::timestamp).orElse(null))
                .update();
    }

    /// @return whether there was something to check
    boolean check(PersonId person, Instant at) {
        return jdbc.sql(CHECK)
                        .param("person", person.value())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static UndeliveredAddress row(ResultSet found, int number) throws SQLException {
        return new UndeliveredAddress(
                new PersonId(Rows.uuid(found, "person")),
                HexFormat.of().formatHex(Rows.bytes(found, "address_hash")),
                UndeliveredAddress.Reason.of(Rows.text(found, "reason")),
                Rows.text(found, "kind"),
                Rows.instant(found, "since"),
                Rows.instant(found, "newest_at"),
                Rows.optionalInstant(found, "checked_at"));
    }
}
