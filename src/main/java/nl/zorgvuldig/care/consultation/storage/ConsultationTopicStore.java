package nl.zorgvuldig.care.consultation.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.ConsultationTopic;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the pupils on the list of a consultation, and of signals, by code.
@Component
public final class ConsultationTopicStore {
    static final String TABLE = "consultation.topic";
    static final String SIGNALS = "consultation.signal";
    private static final String ADD = """
            insert into consultation.topic (board, meeting, pupil, position) values (:board, :meeting, :pupil, :position)
            on conflict (board, meeting, pupil) do nothing""";
    private static final String PLACE = """
            update consultation.topic set position = :position
            where board = :board and meeting = :meeting and pupil = :pupil and filed_at is null""";
    private static final String LIST = """
            select pupil, position, filed_at, entry from consultation.topic
            where board = :board and meeting = :meeting order by position, pupil""";
    private static final String FILE = """
            update consultation.topic set filed_at = :at, entry = :entry
            where board = :board and meeting = :meeting and pupil = :pupil and filed_at is null""";
    private static final String REMOVE = """
            delete from consultation.topic t
            where t.board = :board and t.meeting = :meeting and t.filed_at is null and t.pupil <> all (:stay)
              and not exists (
                select 1 from consultation.note n
                where n.board = :board and n.meeting = t.meeting and n.pupil = t.pupil)""";
    private static final String SIGNAL = """
            insert into consultation.signal (board, meeting, pupil, code) values (:board, :meeting, :pupil, :code)
            on conflict do nothing""";
    private static final String SIGNALLED =
            "select meeting, code from consultation.signal where board = :board and pupil = :pupil order by meeting, code";
    private static final String ABOUT =
            "select meeting from consultation.topic where board = :board and pupil = :pupil order by meeting";
    private static final String DELETE_SIGNALS =
            "delete from consultation.signal where board = :board and pupil = :pupil";
    private static final String DELETE = "delete from consultation.topic where board = :board and pupil = :pupil";

    /// The code of a signal given in a consultation.
    record Signalled(ConsultationId consultation, String code) {}

    private final BoardJdbc jdbc;

    ConsultationTopicStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// In this order; a pupil who is on the list already gets the place given here.
    public void add(ConsultationId meeting, List<PupilId> pupils) {
        for (int n = 0; n < pupils.size(); n++) {
            if (topic(ADD, meeting, pupils.get(n)).param("position", n + 1).update() == 0) {
                topic(PLACE, meeting, pupils.get(n)).param("position", n + 1).update();
            }
        }
    }

    /// Removes the others, except pupils about whom something is written.
    private void keepOnly(ConsultationId meeting, Collection<PupilId> stay) {
        sql(REMOVE, meeting)
                .param("stay", stay.stream().map(PupilId::value).toArray(UUID[]::new))
                .update();
    }

    /// Sets the list to these, in this order, followed by those about whom something is written.
    public void settle(ConsultationId meeting, List<PupilId> pupils) {
        keepOnly(meeting, pupils);
        List<PupilId> order = new ArrayList<>(pupils);
        list(meeting).stream()
                .map(ConsultationTopic::pupil)
                .filter(pupil -> !order.contains(pupil))
                .forEach(order::add);
        add(meeting, order);
    }

    /// Those the current act shows.
    public List<ConsultationTopic> list(ConsultationId meeting) {
        return sql(LIST, meeting)
                .query((row, n) -> {
                    Optional<UUID> entry = Rows.optionalUuid(row, "entry");
                    return new ConsultationTopic(
                            new PupilId(Rows.uuid(row, "pupil")),
                            row.getInt("position"),
                            entry.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new ConsultationTopic.Filed(
                                            new EntryId(entry.get()), Rows.instant(row, "filed_at"))));
                })
                .list();
    }

    public int file(ConsultationId meeting, PupilId pupil, EntryId entry, Instant at) {
        return topic(FILE, meeting, pupil)
                .param("entry", entry.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    public void signal(ConsultationId meeting, PupilId pupil, Set<PupilSignal> signals) {
        signals.forEach(signal ->
                topic(SIGNAL, meeting, pupil).param("code", signal.code()).update());
    }

    List<Signalled> listSignalled(PupilId pupil) {
        return about(SIGNALLED, pupil)
                .query((row, n) -> new Signalled(new ConsultationId(Rows.uuid(row, "meeting")), Rows.text(row, "code")))
                .list();
    }

    Set<ConsultationId> listAbout(PupilId pupil) {
        return about(ABOUT, pupil).query(UUID.class).list().stream()
                .map(ConsultationId::new)
                .collect(Collectors.toSet());
    }

    int deleteSignals(PupilId pupil) {
        return about(DELETE_SIGNALS, pupil).update();
    }

    int delete(PupilId pupil) {
        return about(DELETE, pupil).update();
    }

    private StatementSpec topic(String statement, ConsultationId meeting, PupilId pupil) {
        return sql(statement, meeting).param("pupil", pupil.value());
    }

    private StatementSpec about(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }

    private StatementSpec sql(String statement, ConsultationId meeting) {
        return jdbc.sql(statement).param("meeting", meeting.value());
    }
}
