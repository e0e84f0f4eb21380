package nl.zorgvuldig.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.DatabaseSettings.Login;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppendTest {
    private final BoardLog mine = new BoardLog();

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_line_is_committed_when_append_returns() {
        AuditEvent event = mine.append();
        assertThat(mine.count("event")).isEqualTo(1);
        assertThat(mine.as(() -> mine.log.history(mine.pupil.value(), 10, Optional.empty()))
                        .events())
                .containsExactly(event);
    }

    @Test
    void a_line_of_an_act_that_no_module_declares_is_not_taken() {
        for (Act unknown : List.of(Act.strong("mine"), Act.strong(DossierActs.WRITE.code()))) {
            AuditEvent event = mine.as(() -> mine.log.done(unknown, Clause.CONFIDENTIALITY, "written"));
            assertThatThrownBy(() -> mine.log.append(event)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(mine.count("event")).isZero();
    }

    @Test
    void a_line_stays_when_the_transaction_around_it_is_undone() {
        assertThatThrownBy(() -> mine.as(() -> BoardLog.DATABASE.work().write(DossierActs.WRITE, () -> {
                    mine.append();
                    throw new IllegalStateException("undone");
                })))
                .hasMessage("undone");
        assertThat(mine.count("event")).isEqualTo(1);
    }

    @Test
    void eight_callers_at_once_lose_nothing_and_each_line_is_there_before_they_go_on() throws Exception {
        int each = 150;
        List<Future<Integer>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int caller = 0; caller < 8; caller++) {
                callers.add(threads.submit(() -> appendAndLook(each)));
            }
        }
        for (Future<Integer> caller : callers) {
            assertThat(caller.get()).isEqualTo(each);
        }
        assertThat(mine.count("event")).isEqualTo(8L * each);
        assertThat(mine.log.seal(mine.board)).isEqualTo(8 * each);
        assertThat(mine.log.verify(mine.board).sound()).isTrue();
    }

    private int appendAndLook(int times) {
        int seen = 0;
        for (int i = 0; i < times; i++) {
            EventId id = mine.append().id();
            seen += mine.as(() -> BoardLog.DATABASE.work().read(LogActs.READ_LOG, () -> look(id)));
        }
        return seen;
    }

    private int look(EventId id) {
        return BoardLog.DATABASE
                .client()
                .sql("select count(*) from audit.event where board = :board and id = :id")
                .param("board", mine.board.value())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void without_the_log_database_nothing_is_allowed_and_nothing_recorded() {
        HikariDataSource away = pool();
        AuditLog log = new AuditLog(
                away, BoardLog.DATABASE.app(), BoardLog.DATABASE.work(), mine.keys, AllActs.KNOWN, BoardLog.CLOCK);
        log.append(mine.event());
        away.close();
        assertThatThrownBy(() -> log.append(mine.event())).isInstanceOf(LogUnavailable.class);
        assertThat(mine.count("event")).isEqualTo(1);
    }

    @Test
    void a_connection_that_broke_does_not_stop_the_next_line() {
        @Nullable Throwable broke;
        try (HikariDataSource pool = pool()) {
            AuditLog log = new AuditLog(
                    pool, BoardLog.DATABASE.app(), BoardLog.DATABASE.work(), mine.keys, AllActs.KNOWN, BoardLog.CLOCK);
            log.append(mine.event());
            BoardLog.DATABASE
                    .superuserClient("zorgvuldig")
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'breaking'")
                    .query()
                    .listOfRows();
            broke = catchThrowable(() -> log.append(mine.event()));
            log.append(mine.event());
        }
        if (broke != null) {
            assertThat(broke).isInstanceOf(LogUnavailable.class);
        }
        // a pool with time to look has noticed it first
        assertThat(mine.count("event")).isEqualTo(broke == null ? 3 : 2);
    }

    @Test
    void a_line_that_is_refused_leaves_the_connection_usable() {
        AuditEvent event = mine.append();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> mine.log.append(event)).isInstanceOf(LogUnavailable.class);
            mine.append();
        }
        assertThat(mine.count("event")).isEqualTo(11);
    }

    @Test
    void nobody_reads_or_writes_the_log_of_another_board() {
        mine.append();
        BoardLog other = new BoardLog();
        assertThat(other.as(() -> other.log.history(mine.pupil.value(), 10, Optional.empty()))
                        .events())
                .isEmpty();
        assertThat(other.as(() -> countIn(mine.board))).isZero();
        JdbcClient outside = BoardLog.DATABASE.client();
        assertThat(outside.sql("select count(*) from audit.event")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> other.as(() -> other.log.seal(mine.board)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long countIn(BoardId board) {
        return BoardLog.DATABASE
                .work()
                .read(
                        LogActs.READ_LOG,
                        () -> BoardLog.DATABASE
                                .client()
                                .sql("select count(*) from audit.event where board = :board")
                                .param("board", board.value())
                                .query(Long.class)
                                .single());
    }

    @Test
    void the_application_can_neither_change_nor_remove_what_it_logged() {
        mine.sealed(2);
        for (String sql : List.of(
                "update audit.event set outcome = 'refused'",
                "delete from audit.event",
                "truncate audit.event",
                "update audit.leaf set index = index + 1",
                "delete from audit.leaf",
                "update audit.checkpoint set note = ''",
                "delete from audit.checkpoint")) {
            assertThatThrownBy(() -> mine.as(() -> change(sql)))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static boolean change(String sql) {
        BoardLog.DATABASE
                .work()
                .change(Act.MAINTAIN, () -> BoardLog.DATABASE.client().sql(sql).update());
        return true;
    }

    private static HikariDataSource pool() {
        Login login = BoardLog.DATABASE.settings().app();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty("ApplicationName", "breaking");
        return new HikariDataSource(config);
    }

    @Test
    void history_comes_in_pages_newest_first() {
        List<UUID> appended = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            appended.addFirst(mine.append().id().value());
        }
        appended.sort(java.util.Comparator.comparing(UUID::toString).reversed());
        List<UUID> read = new ArrayList<>();
        Optional<EventId> before = Optional.empty();
        do {
            Optional<EventId> from = before;
            LogPage page = mine.as(() -> mine.log.history(mine.pupil.value(), 3, from));
            page.events().forEach(event -> read.add(event.id().value()));
            before = page.next();
        } while (before.isPresent());
        assertThat(read).isEqualTo(appended);
    }

    @Test
    void lines_are_found_by_actor_person_and_period() {
        AuditEvent mineOne = mine.append();
        AuditEvent other = mine.event()
                .about(new PupilId(UUID.randomUUID()))
                .through(new GroupId(UUID.randomUUID()))
                .counting(3);
        mine.log.append(other);
        LogSearch today =
                LogSearch.period(mineOne.at().minusSeconds(60), other.at().plusSeconds(60));

        assertThat(search(today)).containsExactlyInAnyOrder(mineOne, other);
        assertThat(search(today.by(mine.person))).hasSize(2);
        assertThat(search(today.by(new PersonId(UUID.randomUUID())))).isEmpty();
        assertThat(search(today.about(mine.pupil))).containsExactly(mineOne);
        assertThat(search(today.by(mine.person).about(mine.pupil))).containsExactly(mineOne);
        assertThat(search(LogSearch.period(other.at().plusSeconds(1), other.at().plusSeconds(60))))
                .isEmpty();
        assertThat(search(LogSearch.period(Instant.EPOCH, mineOne.at()))).isEmpty();
        assertThat(search(LogSearch.period(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"))))
                .hasSize(2);
    }

    private List<AuditEvent> search(LogSearch wanted) {
        return mine.as(() -> mine.log.search(wanted, 10, Optional.empty())).events();
    }
}
