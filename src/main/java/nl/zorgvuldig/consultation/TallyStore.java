package nl.zorgvuldig.consultation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import org.springframework.stereotype.Component;

/// Counts what was signalled, of the pupils the act at hand shows.
@Component
final class TallyStore {
    private static final String COUNT = """
            select s.code, count(distinct s.pupil) as pupils
            from consultation.meeting m
            join consultation.signal s on s.board = :board and s.meeting = m.id
            where m.board = :board and m.school = :school and m.starts_at >= :since
              and (cast(:group as uuid) is null or m.group_id = cast(:group as uuid))
            group by s.code""";

    private final BoardJdbc jdbc;

    TallyStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Map<Signal, Integer> count(SchoolId school, Optional<GroupId> group, LocalDate from) {
        Map<Signal, Integer> counted = new EnumMap<>(Signal.class);
        jdbc.sql(COUNT)
                .param("school", school.value())
                .param("since", Rows.timestamp(from.atStartOfDay(SchoolDay.ZONE).toInstant()))
                .param("group", group.map(GroupId::value).map(UUID::toString).orElse(null))
                .query(row -> {
                    counted.put(Codes.read(Signal.class, Rows.text(row, "code")), row.getInt("pupils"));
                });
        return counted;
    }
}
