package nl.zorgvuldig.platform.identity.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Store of one-time links, by the hash of their secret.
final class SignInLinkStore {
    /// A link ends after so many wrong numbers.
    static final int TRIES = 3;

    private static final String ADD = """
            insert into identity.sign_in_link (board, token_hash, person, created_at, expires_at, asked_hash, number, page)
            values (:board, :hash, :person, :at, :until, :asked, :number, :page)
            """;
    private static final String END_EARLIER = """
            update identity.sign_in_link set used_at = :now
            where board = :board and person = :person and token_hash <> :hash
                and used_at is null and asked_hash = :asked
            """;
    private static final String LIVES = """
            from identity.sign_in_link
            where board = :board and token_hash = :hash and used_at is null and expires_at > :now
            """;
    private static final String ASKED_ELSEWHERE = "select count(*) "
            + LIVES
            + " and asked_hash is not null and asked_hash is distinct from cast(:asked as bytea)";
    private static final String FITS = """
            coalesce(asked_hash is null or asked_hash = cast(:asked as bytea)
                or number = cast(:number as smallint), false)
            """;

    /// A wrong number counts in the same statement that would use the link, so that of many at once
    /// no more than three are checked.
    private static final String USE = "update identity.sign_in_link set used_at = case when "
            + FITS
            + " or (cast(:number as smallint) is not null and tries + 1 >= :most) then cast(:now as timestamptz) end,"
            + " tries = tries + case when "
            + FITS
            + " or cast(:number as smallint) is null then 0 else 1 end"
            + " where board = :board and token_hash = :hash and used_at is null and expires_at > :now"
            + " returning person, page, tries, "
            + FITS
            + " as fits";
    private static final String END =
            "update identity.sign_in_link set used_at = :now where board = :board and token_hash = :hash and used_at is null";
    private static final String FIND =
            "select person from identity.sign_in_link where board = :board and token_hash = :hash";
    private static final String FORGET =
            "delete from identity.sign_in_link where board = :board and expires_at < :before";

    private final JdbcClient client;

    SignInLinkStore(JdbcClient client) {
        this.client = client;
    }

    /// Result of trying a link.
    ///
    /// @param fits whether it fitted the request; from now on the link is used
    /// @param left how many more wrong numbers are allowed
    /// @param page that was asked for before the link
    record Tried(PersonId person, boolean fits, int left, Optional<String> page) {}

    /// @param asking the request; empty for a link that is made by hand
    void add(LinkCode code, PersonId person, Instant at, Instant until, Optional<SignInLinkRequest> asking) {
        sql(ADD, code)
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("asked", asking.map(SignInLinkRequest::hash).orElse(null))
                .param("number", asking.map(SignInLinkRequest::number).orElse(null))
                .param("page", asking.flatMap(SignInLinkRequest::page).orElse(null))
                .update();
    }

    /// Ends earlier links of this person, requested in the same browser: nobody ends links that
    /// were requested elsewhere.
    void endEarlier(LinkCode code, PersonId person, SignInLinkRequest asking, Instant now) {
        sql(END_EARLIER, code)
                .param("person", person.value())
                .param("asked", asking.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(LinkCode code, Instant now) {
        sql(END, code).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /// Whether the link can still be used, and was requested in another browser than this.
    boolean askedElsewhere(LinkCode code, SignInLinkOpener opener, Instant now) {
        return sql(ASKED_ELSEWHERE, code)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param(
                                "asked",
                                opener.asking().map(SignInLinkRequest::hash).orElse(null))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// The person of the link, if it could still be used; it is used up now when it fitted, or was
    /// tried too often. A single statement, so that of two at once one succeeds.
    Optional<Tried> use(LinkCode code, SignInLinkOpener opener, Instant now) {
        return sql(USE, code)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("asked", opener.asking().map(SignInLinkRequest::hash).orElse(null))
                .param("number", opener.number().orElse(null))
                .param("most", TRIES)
                .query((row, n) -> new Tried(
                        new PersonId(Rows.uuid(row, "person")),
                        row.getBoolean("fits"),
                        TRIES - row.getInt("tries"),
                        Optional.ofNullable(row.getString("page"))))
                .optional();
    }

    Optional<PersonId> find(LinkCode code) {
        return sql(FIND, code).query(UUID.class).optional().map(PersonId::new);
    }

    void forget(UUID board, Instant before) {
        client.sql(FORGET)
                .param("board", board)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec sql(String statement, LinkCode code) {
        return client.sql(statement).param("board", code.board().value()).param("hash", code.hash());
    }
}
