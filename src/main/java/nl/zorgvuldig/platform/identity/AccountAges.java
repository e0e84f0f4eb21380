package nl.zorgvuldig.platform.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ages of accounts, for finding accounts that nobody needs any more: an account that is being
/// added at this moment is not one of those.
@Component
public final class AccountAges {
    private static final String OLDER = """
            select person from identity.account
            where board = :board and kind = :kind and created_at < :before""";

    private final JdbcClient jdbc;
    private final Work work;

    AccountAges(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /// People with an open or closed account, of the board the program acts for.
    ///
    /// @param before only those whose account existed already at this moment
    public Set<PersonId> listOlder(AccountKind kind, Instant before) {
        return work.read(
                Act.MAINTAIN,
                () -> jdbc
                        .sql(OLDER)
                        .param("board", Acting.current().board().value())
                        .param("kind", kind.code())
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }
}
