package nl.zorgvuldig.care.consultation.signals;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Database queries that count signals, for the pupils the current act shows.
@Component
final class SignalCountStore {
    private static final String COUNT = """
            select s.code, count(distinct s.pupil) as pupils
            from consultation.meeting m
            join consultation.signal s on s.board = :board and s.meeting = m.id
            where m.board = :board and m.school = :school and m.starts_at >= :since
              and (cast(:group as uuid) is null or m.group_id = cast(:group as uuid))
            group by s.code""";

    private final BoardJdbc jdbc;

    SignalCountStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Map<PupilSignal, Integer> count(SchoolId school, Optional<GroupId> group, LocalDate from) {
        Map<PupilSignal, Integer> counted = new EnumMap<>(PupilSignal.class);
        jdbc.sql(COUNT)
                .param("school", school.value())
                .param("since", Rows.timestamp(from.atStartOfDay(SchoolDay.ZONE).toInstant()))
                .param("group", group.map(GroupId::value).map(UUID::toString).orElse(null))
                .query(row -> {
                    counted.put(Codes.read(PupilSignal.class, Rows.text(row, "code")), row.getInt("pupils"));
                });
        return counted;
    }
}
