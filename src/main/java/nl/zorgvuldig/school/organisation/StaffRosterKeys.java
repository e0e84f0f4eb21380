package nl.zorgvuldig.school.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.RosterKeys;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Resolves roster keys for sign-in: one person per key at each school.
@Component
final class StaffRosterKeys implements RosterKeys {
    private static final String UNDER_KEY = """
            select person from school.staff_member
            where board = :board and source_key = :key and valid_from <= :day and valid_until >= :day""";

    private final JdbcClient jdbc;
    private final Work work;

    StaffRosterKeys(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Set<PersonId> staff(String key) {
        Acting acting = Acting.current();
        List<UUID> found = work.read(
                acting.act(),
                () -> jdbc.sql(UNDER_KEY)
                        .param("board", acting.board().value())
                        .param("key", key)
                        .param("day", acting.day())
                        .query(UUID.class)
                        .list());
        return found.stream().map(PersonId::new).collect(Collectors.toSet());
    }
}
