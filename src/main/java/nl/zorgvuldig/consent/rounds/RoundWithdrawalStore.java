package nl.zorgvuldig.consent.rounds;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.consent.rounds.RoundWithdrawals.WithdrawnRound;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Withdrawn rounds, in the database.
@Component
final class RoundWithdrawalStore {
    private static final String WITHDRAW = """
            update consent.round set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason
            where board = :board and id = :id and withdrawn_at is null and started_on is null""";
    private static final String LIST = """
            select id, school, school_year, start_day, withdrawn_reason, withdrawn_by, withdrawn_at
            from consent.round where board = :board and withdrawn_at is not null
            order by withdrawn_at desc, id""";

    private final BoardJdbc jdbc;

    RoundWithdrawalStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it existed and had not started
    boolean withdraw(RoundId id, String reason, Instant at) {
        return jdbc.sql(WITHDRAW)
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", Rows.timestamp(at))
                        .param("by", Acting.current().person().value())
                        .update()
                == 1;
    }

    List<WithdrawnRound> list() {
        return jdbc.sql(LIST)
                .query((row, n) -> new WithdrawnRound(
                        new RoundId(Rows.uuid(row, "id")),
                        new SchoolId(Rows.uuid(row, "school")),
                        SchoolYear.parse(Rows.text(row, "school_year")).orElseThrow(),
                        Rows.date(row, "start_day"),
                        Rows.text(row, "withdrawn_reason"),
                        new PersonId(Rows.uuid(row, "withdrawn_by")),
                        Rows.instant(row, "withdrawn_at")))
                .list();
    }
}
