package nl.zorgvuldig.care.medical.keys;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the locked private keys of doctors. Row security shows each only to its own
/// doctor.
@Component
public final class SecretKeyStore {
    public static final String TABLE = "medical.secret_key";
    private static final String ADD = """
            insert into medical.secret_key (board, key, person, recipe, sealed_secret, wrong_times)
            values (:board, :key, :person, :recipe, :secret, 0)""";
    private static final String FIND = """
            select recipe, sealed_secret, sealed_recovery from medical.secret_key
            where board = :board and key = :key""";
    private static final String LOCK_ANEW = """
            update medical.secret_key set recipe = :recipe, sealed_secret = :secret, sealed_recovery = :recovery
            where board = :board and key = :key""";
    private static final String TRY = """
            update medical.secret_key
            set wrong_times = case when wrong_at <= :since then 1 else wrong_times + 1 end, wrong_at = :now
            where board = :board and key = :key and (wrong_times < :most or wrong_at <= :since)""";
    private static final String RIGHT =
            "update medical.secret_key set wrong_times = 0, wrong_at = null where board = :board" + " and key = :key";
    private static final String DELETE = """
            delete from medical.secret_key s where s.board = :board and s.person = :person
              and not exists (select 1 from medical.wrapped_key w
                              where w.board = :board and (w.file = s.key or w.opens = s.key))""";

    private final BoardJdbc jdbc;

    SecretKeyStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// A row of the database.
    record Locked(String recipe, byte[] secret, Optional<byte[]> recovery) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    void add(DoctorKeyId key, PersonId person, Locked locked) {
        sql(ADD, key)
                .param("person", person.value())
                .param("recipe", locked.recipe())
                .param("secret", locked.secret())
                .update();
    }

    Optional<Locked> find(DoctorKeyId key) {
        return sql(FIND, key)
                .query((row, n) -> {
                    byte @Nullable [] recovery = row.getBytes("sealed_recovery");
                    return new Locked(
                            Rows.text(row, "recipe"), Rows.bytes(row, "sealed_secret"), Optional.ofNullable(recovery));
                })
                .optional();
    }

    void lockAnew(DoctorKeyId key, Locked locked) {
        sql(LOCK_ANEW, key)
                .param("recipe", locked.recipe())
                .param("secret", locked.secret())
                .param("recovery", locked.recovery().orElse(null))
                .update();
    }

    /// Counts an attempt before it is made, so that simultaneous ones are counted too.
    ///
    /// @param since attempts before this no longer count
    /// @return whether the attempt is allowed
    boolean mayTry(DoctorKeyId key, Instant now, Instant since) {
        return sql(TRY, key)
                        .param("now", Rows.timestamp(now))
                        .param("since", Rows.timestamp(since))
                        .param("most", PassphraseRules.TRIES)
                        .update()
                == 1;
    }

    void right(DoctorKeyId key) {
        sql(RIGHT, key).update();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private StatementSpec sql(String statement, DoctorKeyId key) {
        return jdbc.sql(statement).param("key", key.value());
    }
}
