package nl.zorgvuldig.privacy.register.processors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.privacy.register.DataProcessor;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores processors and their agreements.
@Component
public final class ProcessorStore {
    public static final String TABLE = "register.processor";
    public static final String AGREEMENTS = "register.agreement";

    private static final String LIST = """
            select id, name, service, country, ended_at from register.processor
            where board = :board order by lower(name), id""";
    private static final String ADDED =
            "select id, added_at from register.processor where board = :board and ended_at is null";
    private static final String ADD = """
            insert into register.processor (board, id, name, service, country, added_by, added_at)
            values (:board, :id, :name, :service, :country, :by, :at) on conflict (board, id) do nothing""";
    private static final String END = """
            update register.processor set ended_at = :at, ended_by = :by
            where board = :board and id = :id and ended_at is null""";
    private static final String LIST_AGREEMENTS = """
            select processor, version, signed_on, valid_from, valid_until, filed, subprocessors from register.agreement
            where board = :board order by processor, version""";
    private static final String ADD_AGREEMENT = """
            insert into register.agreement (board, processor, version, signed_on, valid_from, valid_until, filed, subprocessors,
                written_by, written_at)
            values (:board, :id, :version, :signed, :from, :until, :filed, :subprocessors, :by, :at)
            on conflict (board, processor, version) do nothing""";

    private final BoardJdbc jdbc;

    ProcessorStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public List<DataProcessor> list() {
        return jdbc.sql(LIST)
                .query((row, n) -> new DataProcessor(
                        Rows.uuid(row, "id"),
                        Rows.text(row, "name"),
                        Rows.text(row, "service"),
                        Rows.text(row, "country"),
                        Rows.optionalInstant(row, "ended_at")))
                .list();
    }

    /// When each processor still in use was recorded.
    Map<UUID, Instant> added() {
        Map<UUID, Instant> all = new HashMap<>();
        jdbc.sql(ADDED).query(row -> {
            all.put(Rows.uuid(row, "id"), Rows.instant(row, "added_at"));
        });
        return all;
    }

    /// All agreements of each processor, oldest first.
    public Map<UUID, List<ProcessorAgreement>> agreements() {
        Map<UUID, List<ProcessorAgreement>> all = new HashMap<>();
        jdbc.sql(LIST_AGREEMENTS).query(row -> {
            all.computeIfAbsent(Rows.uuid(row, "processor"), _ -> new ArrayList<>())
                    .add(agreement(row));
        });
        return all;
    }

    public int add(DataProcessor processor, Instant at) {
        return mine(ADD, processor.id(), at)
                .param("name", processor.name())
                .param("service", processor.service())
                .param("country", processor.country())
                .update();
    }

    public int end(UUID id, Instant at) {
        return mine(END, id, at).update();
    }

    public int add(UUID processor, ProcessorAgreement agreement, Instant at) {
        return mine(ADD_AGREEMENT, processor, at)
                .param("version", agreement.version())
                .param("signed", agreement.signedOn())
                .param("from", agreement.from())
                .param("until", agreement.until())
                .param("filed", agreement.filed())
                .param("subprocessors", agreement.subprocessors())
                .update();
    }

    private static ProcessorAgreement agreement(ResultSet row) throws SQLException {
        return new ProcessorAgreement(
                row.getInt("version"),
                Rows.date(row, "signed_on"),
                Rows.date(row, "valid_from"),
                Rows.date(row, "valid_until"),
                Rows.text(row, "filed"),
                Rows.text(row, "subprocessors"));
    }

    private StatementSpec mine(String statement, UUID id, Instant at) {
        return jdbc.sql(statement)
                .param("id", id)
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(at));
    }
}
