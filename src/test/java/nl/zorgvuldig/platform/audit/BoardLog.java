package nl.zorgvuldig.platform.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A board of its own with its log, for one test, on the real database.
public final class BoardLog {
    public static final TestDatabase DATABASE = TestDatabase.shared();
    public static final Clock CLOCK = Clock.systemUTC();

    public final BoardId board = TestDatabase.newBoard();
    public final PersonId person = new PersonId(UUID.randomUUID());
    public final PupilId pupil = new PupilId(UUID.randomUUID());
    public final MemoryKeys keys = new MemoryKeys();
    public final AuditLog log = another();

    /// As another instance of the program on the same database.
    AuditLog another() {
        return with(keys);
    }

    public AuditLog with(LogKeys other) {
        return new AuditLog(DATABASE.log(), DATABASE.app(), DATABASE.work(), other, AllActs.KNOWN, CLOCK);
    }

    public Acting acting() {
        return new Acting(board, person, EnrolmentActs.READ, LocalDate.of(2026, 11, 24));
    }

    public <T> T as(Supplier<T> work) {
        return acting().call(work);
    }

    public AuditEvent event() {
        return event(CLOCK);
    }

    public AuditEvent event(Clock clock) {
        return AuditEvent.of(clock, acting(), Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY, AuditOutcome.GRANTED, "group")
                .about(pupil);
    }

    public AuditEvent append() {
        AuditEvent event = event();
        log.append(event);
        return event;
    }

    /// Appends and seals them together, in the order of their ids.
    public List<AuditEvent> sealed(int count) {
        List<AuditEvent> events = IntStream.range(0, count)
                .mapToObj(number -> append())
                .sorted(java.util.Comparator.comparing(event -> event.id().toString()))
                .toList();
        log.seal(board);
        return events;
    }

    /// As someone whom the database does not stop. `:board` is this board.
    public int tamper(String sql, Object... ids) {
        JdbcClient.StatementSpec statement =
                DATABASE.superuserClient("zorgvuldig").sql(sql).param("board", board.value());
        for (int i = 0; i < ids.length; i++) {
            statement = statement.param("id" + (i + 1), ids[i]);
        }
        return statement.update();
    }

    long count(String table) {
        return DATABASE.superuserClient("zorgvuldig")
                .sql("select count(*) from audit." + table + " where board = :board")
                .param("board", board.value())
                .query(Long.class)
                .single();
    }
}
